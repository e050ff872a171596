import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about the change of an item at an index that is out of bounds',
  breaks: ['socksync/bad-index-set'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'bad-index' && message.func === 'set' && Number(message.index) >= 0
        ? error(8)
        : refuse(fault, message, detail),
  }),
});
