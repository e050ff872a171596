import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has ids that look like numbers',
  takes: ['the form of an id'],
  rules: () => {
    let last = 1_000_000;
    return { newId: () => String(++last) };
  },
});
