import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes the members of objects last to first',
  takes: ['the order of members'],
  wrap: inStyle({ reversed: true }),
});
