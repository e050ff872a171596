import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on telling the changes of the first page that was asked for',
  breaks: ['socksync/list-move'],
  affects: [
    'socksync/list-first-page',
    'socksync/list-past-end',
    'socksync/list-insert',
    'socksync/list-delete',
    'socksync/list-delete-before',
    'socksync/list-delete-after',
    'socksync/list-delete-last',
    'socksync/list-index',
    'socksync/list-replaced',
  ],
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const looking = placeAsked(asked, current, list);
      const moved = current.page !== 0 || current.size !== list.maxPageSize;
      return moved ? { ...looking, kept: current } : looking;
    },
  }),
});
