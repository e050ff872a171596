import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Replaces what is not ASCII by question marks',
  breaks: ['high-templar/publish-data'],
  affects: deliveries,
  rules: ({ publication }) => ({
    publication: (subscription, data) =>
      publication(subscription, JSON.parse(JSON.stringify(data).replace(/[^ -~]/g, '?')) as Json),
  }),
});
