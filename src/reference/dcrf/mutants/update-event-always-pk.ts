import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of a change with the key under pk, whatever the pk field is',
  breaks: ['dcrf/update-event-pk'],
  affects: ['dcrf/event-other-stream'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'update' ? told(subscription, change, now, 'pk') : said;
    },
  }),
});
