import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes to the connection only that has subscribed last',
  breaks: ['high-templar/delivery-many'],
  affects: deliveries,
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const all = listeners(view, rooms);
      return all.filter(({ subscriber }) => subscriber === all.at(-1)?.subscriber);
    },
  }),
});
