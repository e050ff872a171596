import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says that a room is forbidden instead of not found',
  breaks: ['high-templar/room-not-found'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'room-refused': error('room-forbidden') }, refuse) }),
});
