import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { complaint, say } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a message of an unknown type with a connection_error',
  breaks: ['frappe-graphql/unknown-type'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) =>
      ['type-unknown'].includes(fault)
        ? say(complaint('connection_error', 'Unknown type', message))
        : faulty(fault, message),
  }),
});
