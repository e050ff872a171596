import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { STAR } from '../rooms.js';

export default mutant<Rules>({
  title: 'Does not compare the value of the last key',
  breaks: ['high-templar/room-value'],
  affects: [
    'high-templar/room-mixed',
    'high-templar/star-others',
    'high-templar/subscribe-refused',
    'high-templar/permissions-late',
    'high-templar/star-keys',
    'high-templar/star-asked',
    'high-templar/room-fewer',
    'high-templar/room-more',
  ],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      permits(
        allowed.map((one) => ({
          ...one,
          ...Object.fromEntries(
            Object.keys(one)
              .slice(-1)
              .map((key) => [key, STAR]),
          ),
        })),
        room,
      ),
  }),
});
