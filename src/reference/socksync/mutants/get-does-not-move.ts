import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get`, but goes on telling the changes of the page before',
  breaks: ['socksync/list-index', 'socksync/list-move'],
  affects: [
    'socksync/list-first-page',
    'socksync/list-default-size',
    'socksync/list-past-end',
    'socksync/list-set-elsewhere',
    'socksync/list-insert-fills',
    'socksync/list-delete',
    'socksync/list-delete-after',
    'socksync/list-page-size',
    'socksync/list-items',
    'socksync/list-replaced',
    'socksync/list-empty',
  ],
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const looking = placeAsked(asked, current, list);
      return { ...looking, kept: current };
    },
  }),
});
