import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of the connection',
  breaks: ['high-templar/unsubscribe-only'],
  affects: [...deliveries, 'high-templar/unsubscribe*'],
  rules: { ends: (view, subscriber) => [...view.held(subscriber)] },
});
