import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 3 about a change of a variable that it has not subscribed to',
  breaks: ['socksync/mirror-off'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'not-subscribed' && message.func === 'set' ? error(3) : refuse(fault, message, detail),
  }),
});
