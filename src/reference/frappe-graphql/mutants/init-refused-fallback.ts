import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { say } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes a client with a wrong password for who shows nothing, after a connection_error',
  breaks: ['frappe-graphql/init-refused-nothing'],
  affects: ['frappe-graphql/init-refused'],
  binding: 'graphql-ws',
  rules: ({ acknowledged }) => ({
    initRefused: () => say({ type: 'connection_error', payload: { message: 'Refused' } }, ...acknowledged()),
    startBeforeInit: 'execute',
  }),
});
