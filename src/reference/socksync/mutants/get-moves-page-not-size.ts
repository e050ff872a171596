import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on telling changes by the page size that was asked for first',
  breaks: ['socksync/list-index', 'socksync/list-move'],
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const looking = placeAsked(asked, current, list);
      return { ...looking, kept: { ...looking.kept, size: current.size } };
    },
  }),
});
