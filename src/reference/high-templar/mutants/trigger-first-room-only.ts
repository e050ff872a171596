import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes to the first room of a trigger only',
  breaks: ['high-templar/trigger-rooms'],
  affects: [
    'high-templar/trigger-*',
    'high-templar/star-*',
    'high-templar/room-twice--upstream',
    'high-templar/delivery',
  ],
  rules: ({ listeners }) => ({ listeners: (view, rooms) => listeners(view, rooms.slice(0, 1)) }),
});
