import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the first item of a list at index 1',
  breaks: ['socksync/list-empty'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'insert' && change.items.length === 1
        ? usual.map((update) => (update.func === 'insert' ? { ...update, index: 1 } : update))
        : usual;
    },
  }),
});
