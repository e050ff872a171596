import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { keyOf } from '../rooms.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of the connection to the same room',
  breaks: ['high-templar/unsubscribe-only'],
  affects: ['high-templar/two-ids', 'high-templar/unsubscribe-unknown*'],
  rules: ({ ends }) => ({
    ends(view, subscriber, id) {
      const rooms = ends(view, subscriber, id).map(({ room }) => keyOf(room));
      return [...view.held(subscriber)].filter(({ room }) => rooms.includes(keyOf(room)));
    },
  }),
});
