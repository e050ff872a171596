import { variant } from '../../mutant.js';
import { inStyle } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Writes every character of names and texts as \\uXXXX',
  takes: ['escapes in texts'],
  wrap: inStyle({ escaped: true }),
});
