import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts pages from 1',
  breaks: ['socksync/list-get'],
  affects: ['socksync/list-past-end'],
  rules: ({ placeAsked }) => ({
    placeAsked: ({ page, size }, current, list) =>
      placeAsked({ page: typeof page === 'number' && page > 0 ? page - 1 : page, size }, current, list),
  }),
});
