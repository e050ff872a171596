import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a start without a query',
  breaks: ['frappe-graphql/start-malformed'],
  binding: 'graphql-ws',
  rules: ({ failed }) => ({ failed: (id, outcome) => (outcome.kind === 'unreadable' ? [] : failed(id, outcome)) }),
});
