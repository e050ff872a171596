import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a deletion as an update to nothing',
  breaks: ['dcrf/delete-event'],
  affects: ['dcrf/custom-delete', 'dcrf/event-many', 'dcrf/two-subscriptions'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'delete' ? { ...said, action: 'update', data: null } : said;
    },
  }),
});
