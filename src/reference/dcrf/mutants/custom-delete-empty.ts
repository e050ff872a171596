import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells custom subscriptions of a deletion without the key',
  breaks: ['dcrf/custom-delete'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'delete' && subscription.to.kind === 'custom' ? { ...said, data: {} } : said;
    },
  }),
});
