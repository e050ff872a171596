import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Knows commands by their paths alone',
  breaks: ['frappe-graphql/command-cmd'],
  profile: 'documented',
  binding: 'socketio',
  wrap: (endpoint) => ({
    ...endpoint,
    http: (request) => (request.path === '/' ? jsonAnswer(404, { message: 'Not found' }) : endpoint.http(request)),
  }),
});
