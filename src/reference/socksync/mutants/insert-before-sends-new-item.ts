import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Puts the inserted item on every page after it',
  breaks: ['socksync/list-insert-before'],
  affects: ['socksync/list-insert-fills'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'insert'
        ? usual.map((update) =>
            update.func === 'insert' ? { ...update, value: change.items[change.index] ?? null } : update,
          )
        : usual;
    },
  }),
});
