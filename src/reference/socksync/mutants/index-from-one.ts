import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts the indexes of a page from 1',
  breaks: ['socksync/list-index'],
  affects: [
    'socksync/list-first-page',
    'socksync/list-set',
    'socksync/list-insert-fills',
    'socksync/list-delete-last',
    'socksync/list-empty',
    'socksync/owned-list',
  ],
  rules: ({ moves }) => ({
    moves(change, place) {
      const usual = moves(change, place);
      return usual.map((update) => ('index' in update ? { ...update, index: update.index + 1 } : update));
    },
  }),
});
