import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes though it refuses the room',
  breaks: ['high-templar/refused-nothing'],
  affects: [
    'high-templar/subscribe-none',
    'high-templar/permissions-late',
    'high-templar/many-subscriptions',
    'high-templar/delivery-exact',
    'high-templar/delivery-others',
    'high-templar/id-in-use',
    'high-templar/unsubscribe-unknown*',
  ],
  rules: ({ begins }) => ({
    begins: (view, subscription, fault) => begins(view, subscription, fault === 'room-refused' ? null : fault),
  }),
});
