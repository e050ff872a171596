import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Admits a room that has more keys than the allowed one',
  breaks: ['high-templar/room-more'],
  affects: ['high-templar/star-keys', 'high-templar/subscribe-refused', 'high-templar/room-mixed'],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      allowed.some((one) => {
        const shared = Object.fromEntries(Object.entries(room).filter(([key]) => Object.hasOwn(one, key)));
        return permits([one], shared);
      }),
  }),
});
