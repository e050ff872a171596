import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Tells of a change for every query',
  breaks: ['frappe-graphql/no-event'],
  affects: everything,
  binding: 'socketio',
  wrap: calling('graphql', () => async (request, take) => {
    const answer = await take();
    const query = 'mutation { saveDoc(doctype: "ToDo", doc: "{\\"name\\": \\"asked\\"}") { name } }';
    if (String(objectIn(request.body ?? '').query).includes('ping'))
      await take({ ...request, body: JSON.stringify({ query }) });
    return answer;
  }),
});
