import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';
import { reached } from '../rules.js';

export default mutant<Rules>({
  title: 'Publishes what is triggered for a room with a star to the rooms that it matches',
  breaks: ['high-templar/trigger-star--upstream'],
  affects: deliveries,
  profile: 'upstream',
  rules: { listeners: (view, rooms) => rooms.flatMap((room) => [...new Set(reached(view, room))]) },
});
