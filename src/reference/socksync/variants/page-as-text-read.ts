import type { Json } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Reads pages and sizes that are texts as the numbers that they spell',
  takes: ['socksync/invalid-page=page', 'socksync/invalid-page=error'],
  profile: 'documented',
  rules: ({ placeAsked }) => ({
    placeAsked: ({ page, size }, current, list) =>
      placeAsked({ page: numberIn(page), size: numberIn(size) }, current, list),
  }),
});

const numberIn = (value: Json | undefined): Json | undefined =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
