import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default variant<Rules>({
  title: 'Says of a func, a type or a name that is missing that there is none such',
  takes: ['socksync/func-missing-code=1', 'socksync/type-missing-code=2', 'socksync/name-missing-code=3'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse: refusing({ 'func-missing': error(1), 'type-missing': error(2), 'name-missing': error(3) }, refuse),
  }),
});
