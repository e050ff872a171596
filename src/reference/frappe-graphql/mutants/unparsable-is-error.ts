import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { say } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a text that is no JSON with an error',
  breaks: ['frappe-graphql/unparsable'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) =>
      ['not-json'].includes(fault) ? say({ type: 'error', payload: { message: 'No JSON' } }) : faulty(fault, message),
  }),
});
