import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { answering, withJson } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers with a list that has the result in it',
  breaks: ['frappe-graphql/query'],
  affects: everything,
  binding: 'socketio',
  wrap: answering('graphql', (answer, { query }) =>
    String(query).includes('ping') ? withJson(answer, (body) => [body]) : answer,
  ),
});
