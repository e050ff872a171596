import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Fills a page where an item was deleted with the next item but one',
  breaks: ['socksync/list-delete'],
  affects: ['socksync/list-delete-before'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return change.kind === 'delete'
        ? usual.map((update) =>
            update.func === 'insert'
              ? { ...update, value: change.items[(place.page + 1) * place.size] ?? null }
              : update,
          )
        : usual;
    },
  }),
});
