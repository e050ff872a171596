import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells custom subscriptions of deletions under the pk field',
  takes: ['the data of custom events'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      const custom = subscription.to.kind === 'custom' && change.action === 'delete';
      return custom ? { ...said, data: { [pkField]: change.pk } } : said;
    },
  }),
});
