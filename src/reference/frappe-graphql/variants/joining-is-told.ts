import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { onSockets } from '../wraps.js';

export default variant<Rules>({
  title: 'Tells a socket that it has joined',
  takes: ['events that are no subscription’s'],
  binding: 'socketio',
  wrap: onSockets((connection) => ({
    asked([name, carried], take) {
      take([name, carried]);
      if (name === 'task_subscribe') connection.send(`42${JSON.stringify(['task_subscribed', carried])}`);
    },
  })),
});
