import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { upstream } from '../upstream.js';

export default mutant<Rules>({
  title: 'Reads NaN and its kin as null',
  breaks: ['socksync/json-constants'],
  profile: 'documented',
  rules: { parse: upstream.parse },
});
