import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a subscribe whose room is no object with an error',
  breaks: ['high-templar/room-type--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'room-form': error('room-not-found') }, refuse) }),
});
