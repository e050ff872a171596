import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Refuses the allowed room with its star',
  breaks: ['high-templar/star-itself'],
  affects: [
    'high-templar/star-any',
    'high-templar/star-room',
    'high-templar/trigger-star*',
    'high-templar/star-hears--upstream',
  ],
  rules: ({ permits }) => ({ permits: (allowed, room) => !hasStar(room) && permits(allowed, room) }),
});
