import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Reads a login in the body alone',
  breaks: ['frappe-graphql/login-query'],
  binding: 'socketio',
  wrap: calling('login', () => (request, take) => take({ ...request, query: '' })),
});
