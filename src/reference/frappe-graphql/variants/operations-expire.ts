import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Loses operations that nobody keeps alive',
  takes: ['frappe-graphql/operation-expiry=lost'],
  binding: 'graphql-ws',
  rules: { expires: () => true, isLost: () => true, sweepMs: null, removes: (_view, over) => over },
});
