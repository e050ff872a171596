import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes under the requestId in upper case',
  breaks: ['high-templar/publish-id'],
  affects: deliveries,
  rules: ({ publication }) => ({
    publication: (subscription, data) =>
      publication({ ...subscription, id: String(subscription.id).toUpperCase() }, data),
  }),
});
