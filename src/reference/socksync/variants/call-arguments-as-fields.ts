import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default variant<Rules>({
  title: 'Takes an argument that a call lacks for a missing field',
  takes: ['socksync/call-arguments-code=4'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'call-arguments': error(4) }, refuse) }),
});
