import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes the page size that was asked for last where a `get` names none',
  breaks: ['socksync/list-default-size'],
  rules: ({ placeAsked }) => ({
    placeAsked: ({ page, size }, current, list) =>
      placeAsked({ page, size: size === undefined ? current.size : size }, current, list),
  }),
});
