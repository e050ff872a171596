import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes rooms whose names begin alike for one',
  breaks: ['socksync/rooms-apart'],
  rules: { room: (name) => name.slice(0, 4) },
});
