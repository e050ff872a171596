import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Moves a subscriber to the first page upon a `get` that it refuses',
  breaks: ['socksync/list-rejected-get'],
  profile: 'documented',
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const looking = placeAsked(asked, current, list);
      return looking.refused ? { ...looking, kept: { page: 0, size: list.maxPageSize } } : looking;
    },
  }),
});
