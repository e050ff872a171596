import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Admits rooms with more keys where the allowed one has a star',
  breaks: ['high-templar/star-keys'],
  affects: ['high-templar/room-more', 'high-templar/room-mixed'],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      permits(allowed, room) ||
      allowed.filter(hasStar).some((one) => {
        const shared = Object.fromEntries(Object.entries(room).filter(([key]) => Object.hasOwn(one, key)));
        return permits([one], shared);
      }),
  }),
});
