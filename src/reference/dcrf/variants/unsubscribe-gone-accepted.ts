import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends a subscription to an object that is gone',
  takes: ['dcrf/unsubscribe-gone=success'],
  profile: 'upstream',
  rules: { endRefused: () => null },
});
