import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Delivers events after a while, in order',
  takes: ['when events come'],
  rules: { delivery: { when: 'later', ms: 30 } },
});
