import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inPackets } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes spaces into what it tells sockets',
  takes: ['whitespace'],
  binding: 'socketio',
  wrap: inPackets({ space: ' \n' }),
});
