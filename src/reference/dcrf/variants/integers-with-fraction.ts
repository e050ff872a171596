import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes integers as 1.0',
  takes: ['how numbers are written'],
  wrap: inStyle({ fraction: true }),
});
