import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a func that the type of a group does not have',
  breaks: ['socksync/func-of-group'],
  rules: ({ refuse, side, functionSubscription }) => ({
    refuse: (fault, message, detail) =>
      fault === 'func-of-group' && side(message.type as never, String(message.func), functionSubscription) === null
        ? error(8)
        : refuse(fault, message, detail),
  }),
});
