import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends all items where a `get` names no page size',
  breaks: ['socksync/list-default-size'],
  rules: ({ placeAsked }) => ({
    placeAsked: ({ page, size }, current, list) =>
      placeAsked(
        { page, size: size === undefined ? 1000 : size },
        current,
        size === undefined ? { ...list, maxPageSize: 1000 } : list,
      ),
  }),
});
