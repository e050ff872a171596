import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends the connection upon every malformed frame',
  takes: ['dcrf/malformed-means=closed'],
  profile: 'documented',
  rules: { malformed: () => ({ kind: 'close', code: 1007 }) },
});
