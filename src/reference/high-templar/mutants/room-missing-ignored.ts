import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not answer a subscribe without room',
  breaks: ['high-templar/room-missing'],
  affects: ['high-templar/one-answer', 'high-templar/error-lives'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'room-missing': { kind: 'ignore' } }, refuse) }),
});
