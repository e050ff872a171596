import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default variant<Rules>({
  title: 'Has the default again where an update leaves out an optional field',
  takes: ['dcrf/optional-left-out=default'],
  profile: 'upstream',
  rules: { leftOut: documented.leftOut },
});
