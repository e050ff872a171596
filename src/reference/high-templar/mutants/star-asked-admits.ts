import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { fits } from '../rooms.js';

export default mutant<Rules>({
  title: 'Takes a star in the room of a subscribe for any value',
  breaks: ['high-templar/star-asked'],
  affects: [
    'high-templar/room-value',
    'high-templar/room-mixed',
    'high-templar/room-fewer',
    'high-templar/room-more',
    'high-templar/star-keys',
    'high-templar/star-others',
  ],
  rules: ({ permits }) => ({
    permits: (allowed, room) => permits(allowed, room) || allowed.some((one) => fits(room, one)),
  }),
});
