import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores changes of a variable that it has not subscribed to',
  breaks: ['socksync/mirror-off'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'not-subscribed' && message.func === 'set' ? ignore : refuse(fault, message, detail),
  }),
});
