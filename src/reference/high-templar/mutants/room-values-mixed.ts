import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { fits } from '../rooms.js';

export default mutant<Rules>({
  title: 'Admits each value that any allowed room has for its key',
  breaks: ['high-templar/room-mixed'],
  affects: [
    'high-templar/star-others',
    'high-templar/star-keys',
    'high-templar/room-value',
    'high-templar/subscribe-refused',
    'high-templar/room-fewer',
    'high-templar/star-asked',
  ],
  rules: {
    permits: (allowed, room) => {
      const alike = allowed.filter((one) => Object.keys(one).length === Object.keys(room).length);
      return Object.entries(room).every(([key, value]) =>
        alike.some((one) => Object.hasOwn(one, key) && fits({ [key]: one[key] ?? null }, { [key]: value })),
      );
    },
  },
});
