import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Completes an operation by an error in an event',
  takes: ['frappe-graphql/after-error=complete'],
  profile: 'upstream',
  binding: 'graphql-ws',
  rules: { errorCompletes: () => true },
});
