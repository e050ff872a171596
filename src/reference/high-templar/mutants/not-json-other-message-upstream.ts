import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Calls what is no JSON bad JSON',
  breaks: ['high-templar/not-json--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-json': error('bad-json') }, refuse) }),
});
