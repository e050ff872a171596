import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes the connection for a wrong password, without a connection_error',
  breaks: ['frappe-graphql/init-refused'],
  binding: 'graphql-ws',
  rules: { initRefused: () => ({ kind: 'end', messages: [], code: 1008 }) },
});
