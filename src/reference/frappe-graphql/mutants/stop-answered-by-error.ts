import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { complaint } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a stop with an error',
  breaks: ['frappe-graphql/stop'],
  affects: ['frappe-graphql/stop-*', 'frappe-graphql/id-*'],
  binding: 'graphql-ws',
  rules: { stopped: (id) => [complaint('error', 'Stopped', { id })] },
});
