import { mutant } from '../../mutant.js';
import { shared } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Has one room for all names',
  breaks: ['socksync/rooms-apart'],
  affects: [...shared],
  rules: { room: () => 'room' },
});
