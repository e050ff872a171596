import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Accepts a subscription to an object that there is not',
  takes: ['dcrf/subscribe-unknown=accepted'],
  profile: 'documented',
  rules: { subscribesUnknown: true },
});
