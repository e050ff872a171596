import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { reached } from '../rules.js';

export default mutant<Rules>({
  title: 'Publishes once for each room of a trigger that reaches a subscription',
  breaks: ['high-templar/trigger-star-once'],
  affects: ['high-templar/room-twice--upstream'],
  profile: 'documented',
  rules: { listeners: (view, rooms) => rooms.flatMap((room) => [...new Set(reached(view, room))]) },
});
