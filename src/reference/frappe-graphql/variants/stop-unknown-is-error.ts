import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { complaint } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a stop of what is not running with an error',
  takes: ['frappe-graphql/stop-unknown=error'],
  binding: 'graphql-ws',
  rules: { stopUnknown: (id) => [complaint('error', 'Nothing to stop', { id: id ?? null })] },
});
