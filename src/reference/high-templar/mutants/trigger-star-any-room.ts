import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Publishes what is triggered for a room with a star to all rooms with its keys',
  breaks: ['high-templar/trigger-star-others'],
  affects: deliveries,
  profile: 'documented',
  rules: ({ listeners }) => ({
    listeners: (view, rooms) => [
      ...new Set([
        ...listeners(view, rooms),
        ...[...view.rooms.values()]
          .flatMap((all) => [...all])
          .filter(({ room }) =>
            rooms.some((one) => hasStar(one) && Object.keys(one).every((key) => Object.hasOwn(room, key))),
          ),
      ]),
    ],
  }),
});
