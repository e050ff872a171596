import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes to everybody where a trigger names no rooms',
  breaks: ['high-templar/trigger-bad-nothing'],
  affects: deliveries,
  rules: ({ trigger, listeners }) => ({
    trigger(body, limits) {
      const read = trigger(body, limits);
      const data = member(body, 'data');
      if (read.fault !== 'rooms-missing' || data === undefined) return read;
      return { publish: { rooms: [], data }, fault: read.fault };
    },
    listeners: (view, rooms) =>
      rooms.length === 0 ? [...view.rooms.values()].flatMap((all) => [...all]) : listeners(view, rooms),
  }),
});
