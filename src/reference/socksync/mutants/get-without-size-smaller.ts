import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a page size of 2 where a `get` names none',
  breaks: ['socksync/list-default-size'],
  rules: ({ placeAsked }) => ({
    placeAsked: ({ page, size }, current, list) =>
      placeAsked({ page, size: size === undefined ? 2 : size }, current, list),
  }),
});
