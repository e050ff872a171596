import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of all connections that have the requestId',
  breaks: ['high-templar/unsubscribe-own'],
  affects: ['high-templar/same-id', 'high-templar/unsubscribe*', ...deliveries],
  rules: ({ ends }) => ({
    ends: (view, _subscriber, id) => [...view.subscribers].flatMap((other) => ends(view, other, id)),
  }),
});
