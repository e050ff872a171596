import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a `get` whose page is no page',
  breaks: ['socksync/list-get-invalid'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'invalid-page': { kind: 'close', code: 1008 } }, refuse) }),
});
