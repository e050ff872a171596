import { variant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default variant<Rules>({
  title: 'Returns after a while, in order, so that errors and updates overtake returns',
  takes: ['when answers come'],
  wrap: delaying(15, is('return')),
});
