import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Stops at the first room of a trigger that nobody has subscribed to',
  breaks: ['high-templar/trigger-rooms'],
  affects: [
    'high-templar/trigger-*',
    'high-templar/star-*',
    'high-templar/room-twice--upstream',
    'high-templar/delivery',
  ],
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const stop = rooms.findIndex((room) => listeners(view, [room]).length === 0);
      return listeners(view, stop < 0 ? rooms : rooms.slice(0, stop));
    },
  }),
});
