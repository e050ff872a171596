import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { onSockets } from '../wraps.js';

export default variant<Rules>({
  title: 'Tells sockets of other things, too',
  takes: ['events that are no subscription’s'],
  binding: 'socketio',
  wrap: onSockets((connection) => ({
    asked(event, take) {
      connection.send('42["list_update",{"doctype":"ToDo"}]');
      take(event);
    },
  })),
});
