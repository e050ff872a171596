import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Leaves the method out of errors',
  takes: ['the method of an error'],
  profile: 'documented',
  rules: { errorMethod: () => undefined },
});
