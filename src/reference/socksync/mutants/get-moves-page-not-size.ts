import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on telling changes by the page size that was asked for first',
  breaks: ['socksync/list-index', 'socksync/list-move'],
  affects: [
    'socksync/list-first-page',
    'socksync/list-default-size',
    'socksync/list-set',
    'socksync/list-set-elsewhere',
    'socksync/list-insert-after',
    'socksync/list-insert-fills',
    'socksync/list-delete',
    'socksync/list-delete-before',
    'socksync/list-delete-after',
    'socksync/list-delete-last',
    'socksync/list-page-size',
    'socksync/list-items',
    'socksync/list-replaced',
    'socksync/list-empty',
  ],
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const looking = placeAsked(asked, current, list);
      return { ...looking, kept: { ...looking.kept, size: current.size } };
    },
  }),
});
