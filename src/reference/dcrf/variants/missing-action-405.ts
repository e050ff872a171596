import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a request without an action with status 405',
  takes: ['statuses that nothing is said about'],
  profile: 'documented',
  rules: { missingAction: () => error(405, 'There is no action') },
});
