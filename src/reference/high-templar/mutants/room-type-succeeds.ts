import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says success to a subscribe whose room is no object',
  breaks: ['high-templar/room-type'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'room-form': { kind: 'success' } }, refuse) }),
});
