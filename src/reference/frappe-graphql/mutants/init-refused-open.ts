import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a wrong password with a connection_error, and leaves the connection open',
  breaks: ['frappe-graphql/init-refused'],
  affects: ['frappe-graphql/init-refused-nothing'],
  binding: 'graphql-ws',
  rules: ({ initRefused }) => ({ initRefused: () => ({ ...initRefused(), kind: 'say' }) }),
});
