import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes to each subscription twice',
  breaks: ['high-templar/delivery-once'],
  affects: deliveries,
  rules: ({ listeners }) => ({ listeners: (view, rooms) => listeners(view, rooms).flatMap((one) => [one, one]) }),
});
