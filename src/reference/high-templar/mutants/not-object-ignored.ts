import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not answer JSON that is no object',
  breaks: ['high-templar/not-object'],
  affects: ['high-templar/error-lives', 'high-templar/fault-others'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-object': { kind: 'ignore' } }, refuse) }),
});
