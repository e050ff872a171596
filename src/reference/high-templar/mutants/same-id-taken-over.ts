import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscription of another connection that has the same requestId',
  breaks: ['high-templar/same-id'],
  affects: deliveries,
  rules: ({ replaces }) => ({
    replaces: (view, subscription) => [
      ...replaces(view, subscription),
      ...[...view.subscribers]
        .filter((other) => other !== subscription.subscriber)
        .flatMap((other) => view.withId(other, subscription.id)),
    ],
  }),
});
