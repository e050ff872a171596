import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { complaint } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a text that is no JSON with a connection_error, and closes',
  breaks: ['frappe-graphql/message-lives'],
  affects: ['frappe-graphql/fault-others'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) =>
      ['not-json'].includes(fault)
        ? { kind: 'end', messages: [complaint('connection_error', 'No JSON', null)], code: 1011 }
        : faulty(fault, message),
  }),
});
