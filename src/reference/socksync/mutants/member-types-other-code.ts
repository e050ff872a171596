import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 7 about a func, a type or a name that is a list or an object',
  breaks: ['socksync/member-types'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse: refusing({ 'func-form': error(7), 'type-form': error(7), 'name-form': error(7) }, refuse),
  }),
});
