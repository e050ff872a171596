import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes white space wherever JSON allows it',
  takes: ['white space'],
  wrap: inStyle({ space: ' \n\t' }),
});
