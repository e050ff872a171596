import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not publish what is triggered after a trigger that nobody has heard',
  breaks: ['high-templar/trigger-nobody'],
  affects: deliveries,
  rules({ listeners }) {
    let unheard = false;
    return {
      listeners(view, rooms) {
        const all = listeners(view, rooms);
        const swallowed = unheard;
        unheard = all.length === 0;
        return swallowed ? [] : all;
      },
    };
  },
});
