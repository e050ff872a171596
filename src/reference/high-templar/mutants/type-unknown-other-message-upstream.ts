import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Calls an unknown type unknown',
  breaks: ['high-templar/type-unknown--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-unknown': error('unknown-type') }, refuse) }),
});
