import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inPackets } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes what it tells sockets back to front',
  takes: ['the order of members'],
  binding: 'socketio',
  wrap: inPackets({ reversed: true }),
});
