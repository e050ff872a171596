import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says success to a subscribe without room',
  breaks: ['high-templar/room-missing'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'room-missing': { kind: 'success' } }, refuse) }),
});
