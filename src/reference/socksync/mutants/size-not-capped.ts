import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends as many items as are asked for',
  breaks: ['socksync/list-size-cap'],
  rules: ({ placeAsked }) => ({
    placeAsked: (asked, current, list) =>
      placeAsked({ ...asked, size: asked.size === undefined ? list.maxPageSize : asked.size }, current, {
        ...list,
        maxPageSize: 1000,
      }),
  }),
});
