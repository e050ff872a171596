import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inPackets } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes what it tells sockets in ASCII',
  takes: ['the escapes of JSON'],
  binding: 'socketio',
  wrap: inPackets({ ascii: true }),
});
