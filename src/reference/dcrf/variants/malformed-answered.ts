import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers every malformed frame',
  takes: ['dcrf/malformed-means=error'],
  profile: 'documented',
  rules: { malformed: () => error(400, 'This cannot be read') },
});
