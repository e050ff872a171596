import { mutant } from '../../mutant.js';
import { answers } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses the ninth subscription of a connection',
  breaks: ['high-templar/many-subscriptions'],
  affects: answers,
  rules: ({ subscribeOrder, inUse }) => ({
    subscribeOrder: [...subscribeOrder, 'id-in-use'],
    inUse: (view, subscription) =>
      view.held(subscription.subscriber).size >= 8 ||
      (subscribeOrder.includes('id-in-use') && inUse(view, subscription)),
  }),
});
