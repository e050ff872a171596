import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Misses the last of several who are subscribed to an object',
  breaks: ['dcrf/event-many'],
  affects: ['dcrf/event-other-stream', 'dcrf/two-subscriptions', 'dcrf/update-event'],
  rules: ({ listeners }) => ({
    listeners(view, change) {
      const subscribed = view.to(change.store, change.pk);
      const missed = subscribed.length > 1 ? subscribed.at(-1) : undefined;
      return listeners(view, change).filter((one) => one !== missed);
    },
  }),
});
