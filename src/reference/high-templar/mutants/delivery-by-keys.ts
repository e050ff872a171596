import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes to all subscriptions whose rooms have the same keys',
  breaks: ['high-templar/delivery-exact'],
  affects: deliveries,
  rules: {
    listeners: (view, rooms) =>
      [...view.rooms.values()]
        .flatMap((all) => [...all])
        .filter(({ room }) => rooms.some((one) => keysOf(one) === keysOf(room))),
  },
});

const keysOf = (room: object): string => Object.keys(room).sort().join();
