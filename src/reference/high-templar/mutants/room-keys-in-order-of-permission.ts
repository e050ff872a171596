import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a room whose keys come in another order than those of the allowed one',
  breaks: ['high-templar/room-order'],
  affects: ['high-templar/subscribe', 'high-templar/star-*'],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      permits(
        allowed.filter((one) => Object.keys(one).join() === Object.keys(room).join()),
        room,
      ),
  }),
});
