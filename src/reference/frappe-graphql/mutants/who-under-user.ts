import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { guest } from '../facts.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says who one is under the key user, where the client of the document looks',
  breaks: ['frappe-graphql/who'],
  affects: ['frappe-graphql/who-own', 'frappe-graphql/login*'],
  binding: 'socketio',
  rules: ({ who }) => ({ who: (user) => (user === guest ? who(user) : jsonAnswer(200, { user })) }),
});
