import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of all connections to the same room',
  breaks: ['high-templar/unsubscribe-own'],
  affects: ['high-templar/unsubscribe*', 'high-templar/two-ids', 'high-templar/same-id', 'high-templar/delivery-many'],
  rules: ({ ends }) => ({
    ends: (view, subscriber, id) => ends(view, subscriber, id).flatMap(({ room }) => view.at(room)),
  }),
});
