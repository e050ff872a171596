import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Closes the connection for a text that is no JSON',
  breaks: ['frappe-graphql/message-lives'],
  affects: ['frappe-graphql/unparsable', 'frappe-graphql/fault-others'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) =>
      ['not-json'].includes(fault) ? { kind: 'end', messages: [], code: 1003 } : faulty(fault, message),
  }),
});
