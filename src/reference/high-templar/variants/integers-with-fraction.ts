import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes integers with a fraction',
  takes: ['the form of numbers'],
  wrap: inStyle({ fraction: true }),
});
