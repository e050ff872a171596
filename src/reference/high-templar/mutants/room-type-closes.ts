import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection where a room is no object',
  breaks: ['high-templar/room-type'],
  affects: ['high-templar/error-lives'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'room-form': { kind: 'close', code: 1007 } }, refuse) }),
});
