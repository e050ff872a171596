import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts a subscription to an object that there is not',
  breaks: ['dcrf/subscribe-unknown--upstream'],
  profile: 'upstream',
  rules: { subscribesUnknown: true },
});
