import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a `get` of a page past the end with the last page',
  takes: ['socksync/past-end=last-page'],
  profile: 'documented',
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const { shown, refused } = placeAsked(asked, current, list);
      if (refused) return { shown, kept: shown, refused };
      const last = Math.max(0, Math.ceil(list.total / shown.size) - 1);
      const place = { ...shown, page: Math.min(shown.page, last) };
      return { shown: place, kept: place, refused };
    },
  }),
});
