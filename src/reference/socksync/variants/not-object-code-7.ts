import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Takes JSON that is no object for no JSON',
  takes: ['socksync/not-object-code=7'],
  profile: 'documented',
  rules: { notObject: () => error(7) },
});
