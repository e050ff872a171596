import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a request to no stream with status 400',
  takes: ['statuses that nothing is said about'],
  profile: 'documented',
  rules: { unknownStream: () => error(400, 'Unknown') },
});
