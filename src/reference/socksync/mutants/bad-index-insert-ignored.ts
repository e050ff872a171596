import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores the insertion of an item at an index that is out of bounds',
  breaks: ['socksync/bad-index-insert'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'bad-index' && message.func === 'insert' && Number(message.index) >= 0
        ? ignore
        : refuse(fault, message, detail),
  }),
});
