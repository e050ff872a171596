import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { inPackets } from '../wraps.js';

export default variant<Rules>({
  title: 'Writes every character of frames as \\uXXXX',
  takes: ['the escapes of JSON'],
  binding: 'socketio',
  wrap: inPackets({ escaped: true }),
});
