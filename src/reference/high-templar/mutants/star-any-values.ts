import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Admits any value of any key where the allowed room has a star',
  breaks: ['high-templar/star-others'],
  affects: [
    'high-templar/room-mixed',
    'high-templar/room-value',
    'high-templar/subscribe-refused',
    'high-templar/star-asked',
    'high-templar/star-keys',
    'high-templar/room-more',
    'high-templar/room-fewer',
  ],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      permits(allowed, room) ||
      allowed.filter(hasStar).some((one) => {
        const keys = Object.keys(one);
        return keys.length === Object.keys(room).length && keys.every((key) => Object.hasOwn(room, key));
      }),
  }),
});
