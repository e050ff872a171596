import { mutant } from '../../mutant.js';
import { endingAllUpon } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { socketIoPath } from '../paths.js';
import { onPath } from '../wraps.js';

export default mutant<Rules>({
  title: 'Ends all sockets when one sends an event that has no name',
  breaks: ['frappe-graphql/fault-others'],
  affects: everything,
  binding: 'socketio',
  wrap: onPath(
    (path) => path.startsWith(socketIoPath),
    endingAllUpon((text) => /^42(?!\["task_)/.test(text) || /^4[5-9]/.test(text), 1011),
  ),
});
