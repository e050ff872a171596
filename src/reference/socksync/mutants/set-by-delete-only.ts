import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a changed item away, and does not put it back',
  breaks: ['socksync/list-set'],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return usual.flatMap((update) =>
        update.func === 'set' ? [{ func: 'delete', index: update.index } as const] : [update],
      );
    },
  }),
});
