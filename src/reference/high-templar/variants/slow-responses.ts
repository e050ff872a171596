import { variant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends everything a while later, in order',
  takes: ['when answers come'],
  settleMs: 40,
  // The close is not to overtake what is said before it.
  rules: { deniedEnd: { kind: 'close', code: 1000, afterMs: 100 } },
  wrap: delaying(15, () => true),
});
