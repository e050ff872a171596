import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a `get` of a page that is none with the first page of the largest size',
  takes: ['socksync/invalid-page=page'],
  profile: 'documented',
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const looking = placeAsked(asked, current, list);
      const first = { page: 0, size: list.maxPageSize };
      return looking.refused ? { shown: first, kept: first, refused: false } : looking;
    },
  }),
});
