import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Does not publish to the subscriptions to a room with a star',
  breaks: ['high-templar/star-room'],
  affects: [
    'high-templar/delivery',
    'high-templar/delivery-many',
    'high-templar/two-ids',
    'high-templar/unsubscribe-only',
    'high-templar/unsubscribe-own',
    'high-templar/close-ends',
    'high-templar/trigger-star*',
    'high-templar/trigger-rooms',
    'high-templar/room-twice--upstream',
  ],
  rules: ({ listeners }) => ({
    listeners: (view, rooms) => listeners(view, rooms).filter(({ room }) => !hasStar(room)),
  }),
});
