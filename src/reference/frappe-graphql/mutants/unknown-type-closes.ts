import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes the connection for a message of an unknown type',
  breaks: ['frappe-graphql/message-lives'],
  affects: ['frappe-graphql/unknown-type', 'frappe-graphql/fault-others'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) =>
      ['type-unknown'].includes(fault) ? { kind: 'end', messages: [], code: 4400 } : faulty(fault, message),
  }),
});
