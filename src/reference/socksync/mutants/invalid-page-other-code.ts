import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 4 about a page that is no page',
  breaks: ['socksync/list-get-invalid'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'invalid-page': error(4) }, refuse) }),
});
