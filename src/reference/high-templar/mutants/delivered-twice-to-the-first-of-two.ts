import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes twice to the first where several connections are subscribed',
  breaks: ['high-templar/delivery-once'],
  affects: deliveries,
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const all = listeners(view, rooms);
      const [first] = all;
      const several = all.some(({ subscriber }) => subscriber !== first?.subscriber);
      return first !== undefined && several ? [...all, first] : all;
    },
  }),
});
