import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default variant<Rules>({
  title: 'Says of a name of another type that its func is not available',
  takes: ['socksync/name-of-type-code=1'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'name-of-type': error(1) }, refuse) }),
});
