import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes all that is not ASCII as escapes',
  takes: ['escapes'],
  wrap: inStyle({ ascii: true }),
});
