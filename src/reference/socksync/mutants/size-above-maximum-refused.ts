import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a page size above its maximum',
  breaks: ['socksync/list-size-cap'],
  rules: ({ placeAsked }) => ({
    placeAsked: (asked, current, list) =>
      typeof asked.size === 'number' && asked.size > list.maxPageSize
        ? { shown: current, kept: current, refused: true }
        : placeAsked(asked, current, list),
  }),
});
