import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of others that have the same requestIds when a connection ends',
  breaks: ['high-templar/close-ends'],
  affects: deliveries,
  rules: ({ forgets }) => ({
    forgets: (view, subscriber) =>
      forgets(view, subscriber).flatMap(({ id }) =>
        [...view.subscribers, subscriber].flatMap((one) => view.withId(one, id)),
      ),
  }),
});
