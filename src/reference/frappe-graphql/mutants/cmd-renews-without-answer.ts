import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a command that comes to / with nothing',
  breaks: ['frappe-graphql/command-cmd'],
  profile: 'documented',
  binding: 'socketio',
  wrap: (endpoint) => ({
    ...endpoint,
    async http(request) {
      const answer = await endpoint.http(request);
      return request.path === '/' ? jsonAnswer(200, {}) : answer;
    },
  }),
});
