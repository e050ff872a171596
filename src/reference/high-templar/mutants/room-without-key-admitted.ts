import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Admits a room that lacks keys of the allowed one',
  breaks: ['high-templar/room-fewer'],
  affects: ['high-templar/star-keys'],
  rules: ({ permits }) => ({
    permits: (allowed, room) => {
      const keys = Object.keys(room);
      const like = (one: typeof room) => Object.fromEntries(Object.entries(one).filter(([key]) => keys.includes(key)));
      return permits(allowed, room) || (keys.length > 0 && permits(allowed.map(like), room));
    },
  }),
});
