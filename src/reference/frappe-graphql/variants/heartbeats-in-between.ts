import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { onSockets } from '../wraps.js';

export default variant<Rules>({
  title: 'Sends a heartbeat of Engine.IO before everything that it tells',
  takes: ['heartbeats'],
  binding: 'socketio',
  wrap: onSockets((connection) => ({
    told(event, send) {
      connection.send('2');
      send(event);
    },
  })),
});
