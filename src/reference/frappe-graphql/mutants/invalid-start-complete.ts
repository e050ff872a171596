import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a start whose query does not validate with a complete alone',
  breaks: ['frappe-graphql/start-invalid'],
  affects: ['frappe-graphql/start-malformed', 'frappe-graphql/user-login-only', 'frappe-graphql/mutation'],
  binding: 'graphql-ws',
  rules: ({ complete }) => ({ failed: (id) => [complete(id)] }),
});
