import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Fills a page with null where there is no next item',
  breaks: ['socksync/list-delete-last'],
  affects: ['socksync/list-delete-before'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const end = (place.page + 1) * place.size;
      return change.kind === 'delete' && usual.length === 1 && change.items.length < end
        ? [...usual, { func: 'insert', index: Math.max(change.items.length - place.page * place.size, 0), value: null }]
        : usual;
    },
  }),
});
