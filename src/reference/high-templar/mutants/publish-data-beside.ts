import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes the members of an object beside type and requestId',
  breaks: ['high-templar/publish-data'],
  affects: [...deliveries, 'high-templar/frames'],
  rules: ({ publication }) => ({
    publication: (subscription, data) =>
      isObject(data) ? { ...data, type: 'publish', requestId: subscription.id } : publication(subscription, data),
  }),
});
