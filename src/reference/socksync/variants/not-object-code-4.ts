import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Takes JSON that is no object for a missing field',
  takes: ['socksync/not-object-code=4'],
  profile: 'documented',
  rules: { notObject: () => error(4) },
});
