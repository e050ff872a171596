import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default variant<Rules>({
  title: 'Says of a func, a type or a name that is a list or an object that there is none such',
  takes: ['the code of members of a wrong type'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse: refusing({ 'func-form': error(1), 'type-form': error(2), 'name-form': error(3) }, refuse),
  }),
});
