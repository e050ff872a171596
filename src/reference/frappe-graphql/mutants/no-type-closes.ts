import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes the connection for a message without a type',
  breaks: ['frappe-graphql/message-lives'],
  affects: ['frappe-graphql/no-type', 'frappe-graphql/fault-others'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) =>
      ['type-form', 'not-object'].includes(fault) ? { kind: 'end', messages: [], code: 1003 } : faulty(fault, message),
  }),
});
