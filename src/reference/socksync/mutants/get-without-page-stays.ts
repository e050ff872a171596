import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` without a page with the page that was asked for last',
  breaks: ['socksync/list-first-page'],
  rules: ({ placeAsked }) => ({
    placeAsked: ({ page, size }, current, list) =>
      placeAsked(
        { page: page === undefined && Number.isFinite(current.page) ? current.page : page, size },
        current,
        list,
      ),
  }),
});
