import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes data as a text that holds its JSON',
  breaks: ['high-templar/publish-data'],
  affects: deliveries,
  rules: ({ publication }) => ({
    publication: (subscription, data) =>
      publication(subscription, typeof data === 'string' ? data : JSON.stringify(data)),
  }),
});
