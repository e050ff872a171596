import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a connection_init without a word',
  breaks: ['frappe-graphql/init'],
  affects: ['frappe-graphql/ka', 'frappe-graphql/ka-after-ack'],
  binding: 'graphql-ws',
  rules: { acknowledged: () => [] },
});
