import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about the insertion of an item at an index that is out of bounds',
  breaks: ['socksync/bad-index-insert'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'bad-index' && message.func === 'insert' && Number(message.index) >= 0
        ? error(8)
        : refuse(fault, message, detail),
  }),
});
