import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Tells the object as it was before the change',
  breaks: ['dcrf/update-event'],
  affects: events,
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'update' && change.before !== null
        ? { ...said, data: documented.object(change.before, pkField) }
        : said;
    },
  }),
});
