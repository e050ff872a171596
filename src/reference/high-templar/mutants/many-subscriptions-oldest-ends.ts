import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the oldest of eight subscriptions when another one begins',
  breaks: ['high-templar/many-subscriptions'],
  affects: deliveries,
  rules: {
    replaces(view, { subscriber }) {
      const held = [...view.held(subscriber)];
      return held.length >= 8 ? held.slice(0, 1) : [];
    },
  },
});
