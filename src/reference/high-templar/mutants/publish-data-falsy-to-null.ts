import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes null for data that counts as false',
  breaks: ['high-templar/publish-data'],
  affects: deliveries,
  rules: ({ publication }) => ({ publication: (subscription, data) => publication(subscription, data || null) }),
});
