import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Refuses a request that has members which it does not know',
  breaks: ['frappe-graphql/extra-members'],
  affects: everything,
  binding: 'socketio',
  wrap: calling('graphql', () => (request, take) => {
    const known = ['query', 'variables', 'operationName'];
    const unknown = Object.keys(objectIn(request.body ?? '')).some((key) => !known.includes(key));
    return unknown ? jsonAnswer(400, { errors: [{ message: 'Unknown argument' }] }) : take();
  }),
});
