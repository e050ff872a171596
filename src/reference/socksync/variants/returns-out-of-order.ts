import { variant } from '../../mutant.js';
import { swapping } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default variant<Rules>({
  title: 'Returns from every second call after the next one, or a little later',
  takes: ['the order of answers to different calls'],
  wrap: swapping(5, is('return')),
});
