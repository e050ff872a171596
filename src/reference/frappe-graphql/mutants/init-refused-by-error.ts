import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a wrong password with an error, and closes',
  breaks: ['frappe-graphql/init-refused'],
  binding: 'graphql-ws',
  rules: {
    initRefused: () => ({ kind: 'end', messages: [{ type: 'error', payload: { message: 'Refused' } }], code: 1008 }),
  },
});
