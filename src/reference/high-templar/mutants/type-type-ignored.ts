import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not answer a message whose type is no text',
  breaks: ['high-templar/type-type'],
  affects: ['high-templar/error-lives'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-form': { kind: 'ignore' } }, refuse) }),
});
