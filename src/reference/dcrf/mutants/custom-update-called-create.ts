import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells custom subscriptions of a change as of a new object',
  breaks: ['dcrf/custom-update'],
  affects: ['dcrf/custom-others'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'update' && subscription.to.kind === 'custom' ? { ...said, action: 'create' } : said;
    },
  }),
});
