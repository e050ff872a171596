import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of a change with the primary key alone',
  breaks: ['dcrf/update-event'],
  affects: events,
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'update' ? { ...said, data: { [pkField]: change.pk } } : said;
    },
  }),
});
