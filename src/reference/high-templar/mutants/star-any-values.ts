import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Admits any value of any key where the allowed room has a star',
  breaks: ['high-templar/star-others'],
  affects: ['high-templar/room-mixed', 'high-templar/room-value', 'high-templar/subscribe-refused'],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      permits(allowed, room) ||
      allowed.filter(hasStar).some((one) => {
        const known = allowed.some((other) => other.target === room.target);
        const keys = Object.keys(one);
        return known && keys.length === Object.keys(room).length && keys.every((key) => Object.hasOwn(room, key));
      }),
  }),
});
