import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` without a page with the second page',
  breaks: ['socksync/list-first-page'],
  rules: ({ placeAsked }) => ({
    placeAsked: ({ page, size }, current, list) => placeAsked({ page: page ?? 1, size }, current, list),
  }),
});
