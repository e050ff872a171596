import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not publish to the last of several subscriptions',
  breaks: ['high-templar/delivery'],
  affects: deliveries,
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const all = listeners(view, rooms);
      return all.length > 1 ? all.slice(0, -1) : all;
    },
  }),
});
