import { jsonEqual } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells nobody that a variable was set to the value that it had',
  takes: ['socksync/same-value=silent'],
  rules: { announces: (before, after) => !jsonEqual(before, after) },
});
