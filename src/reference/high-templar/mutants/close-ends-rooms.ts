import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to the rooms of a connection that has ended',
  breaks: ['high-templar/close-ends'],
  affects: deliveries,
  rules: ({ forgets }) => ({
    forgets: (view, subscriber) => forgets(view, subscriber).flatMap(({ room }) => view.at(room)),
  }),
});
