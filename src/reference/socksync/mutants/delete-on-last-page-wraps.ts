import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Fills the last page with the first item of the list where one was deleted',
  breaks: ['socksync/list-delete-last'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const end = (place.page + 1) * place.size;
      return change.kind === 'delete' && usual.length === 1 && change.items.length < end && change.items.length > 0
        ? [
            ...usual,
            {
              func: 'insert',
              index: Math.max(change.items.length - place.page * place.size, 0),
              value: change.items[0] ?? null,
            },
          ]
        : usual;
    },
  }),
});
