import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a start whose query does not validate',
  breaks: ['frappe-graphql/start-invalid'],
  affects: [
    'frappe-graphql/start-malformed',
    'frappe-graphql/invalid-syntax',
    'frappe-graphql/mutation',
    'frappe-graphql/user-login-only',
  ],
  binding: 'graphql-ws',
  rules: { failed: () => [] },
});
