import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores the change of an item at an index that is out of bounds',
  breaks: ['socksync/bad-index-set'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'bad-index' && message.func === 'set' && Number(message.index) >= 0
        ? ignore
        : refuse(fault, message, detail),
  }),
});
