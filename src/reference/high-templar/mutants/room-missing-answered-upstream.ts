import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a subscribe without room with an error',
  breaks: ['high-templar/room-missing--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'room-missing': error('room-not-found') }, refuse) }),
});
