import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a page past the end',
  breaks: ['socksync/list-past-end'],
  profile: 'documented',
  rules: ({ placeAsked }) => ({
    placeAsked(asked, current, list) {
      const { shown, kept, refused } = placeAsked(asked, current, list);
      const past = shown.page > 0 && shown.page * shown.size >= list.total;
      return past ? { shown: current, kept: current, refused: true } : { shown, kept, refused };
    },
  }),
});
