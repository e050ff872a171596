import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Moves the subscription whose requestId is used again',
  takes: ['high-templar/id-in-use-means=moved'],
  rules: ({ subscribeOrder }) => ({
    subscribeOrder: subscribeOrder.filter((fault) => fault !== 'id-in-use'),
    replaces: (view, { subscriber, id }) => view.withId(subscriber, id),
    begins: (_view, subscription, fault) => (fault === null ? [subscription] : []),
  }),
});
