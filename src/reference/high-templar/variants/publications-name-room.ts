import { isObject } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says in each publication for which room it is',
  takes: ['members that nothing is said about'],
  rules: ({ publication }) => ({
    publication(subscription, data) {
      const message = publication(subscription, data);
      return isObject(message) ? { ...message, room: subscription.room } : message;
    },
  }),
});
