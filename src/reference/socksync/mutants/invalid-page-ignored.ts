import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a `get` whose page is no page',
  breaks: ['socksync/list-get-invalid'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'invalid-page': ignore }, refuse) }),
});
