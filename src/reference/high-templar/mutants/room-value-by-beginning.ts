import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { fits } from '../rooms.js';

export default mutant<Rules>({
  title: 'Admits a room whose values begin like those of the allowed one',
  breaks: ['high-templar/room-value'],
  affects: [
    'high-templar/room-mixed',
    'high-templar/star-others',
    'high-templar/subscribe-refused',
    'high-templar/room-fewer',
    'high-templar/room-more',
    'high-templar/star-keys',
  ],
  rules: {
    permits: (allowed, room) =>
      allowed.some((one) => fits(one, room, (a, b) => a === b || String(b).startsWith(String(a)))),
  },
});
