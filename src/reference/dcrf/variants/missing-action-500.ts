import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a request without an action with status 500',
  takes: ['statuses that nothing is said about'],
  rules: { missingAction: () => error(500, 'There is no action') },
});
