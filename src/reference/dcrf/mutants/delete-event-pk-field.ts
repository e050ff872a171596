import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of a deletion with the key under the pk field of the stream',
  breaks: ['dcrf/delete-event-pk'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'delete' && subscription.to.kind === 'instance'
        ? { ...said, data: { [pkField]: change.pk } }
        : said;
    },
  }),
});
