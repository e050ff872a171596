import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Deletes the last item of a page whichever was deleted',
  breaks: ['socksync/list-delete'],
  affects: ['socksync/list-delete-last', 'socksync/list-items'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      const held = Math.min(change.items.length + 1 - place.page * place.size, place.size);
      return change.kind === 'delete' && change.index >= place.page * place.size
        ? usual.map((update) => (update.func === 'delete' ? { ...update, index: held - 1 } : update))
        : usual;
    },
  }),
});
