import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Completes operations that nobody keeps alive',
  takes: ['frappe-graphql/operation-expiry=lost'],
  binding: 'graphql-ws',
  rules: { expires: () => true, isLost: () => false, sweepMs: 1000, removes: (_view, over) => over, lossTold: true },
});
