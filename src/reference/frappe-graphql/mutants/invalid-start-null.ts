import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a start whose query does not validate with null as data, and no errors',
  breaks: ['frappe-graphql/start-invalid'],
  affects: ['frappe-graphql/start-malformed', 'frappe-graphql/user-login-only'],
  binding: 'graphql-ws',
  rules: ({ data, complete }) => ({ failed: (id) => [data(id, { data: null }), complete(id)] }),
});
