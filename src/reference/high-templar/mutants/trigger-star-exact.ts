import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes what is triggered for a room with a star to that room only',
  breaks: ['high-templar/trigger-star'],
  affects: ['high-templar/trigger-star-once'],
  profile: 'documented',
  rules: { listeners: (view, rooms) => [...new Set(rooms.flatMap((room) => view.at(room)))] },
});
