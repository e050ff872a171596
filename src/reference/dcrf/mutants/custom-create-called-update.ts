import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells custom subscriptions of a new object as of a change',
  breaks: ['dcrf/custom-create'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return said.action === 'create' ? { ...said, action: 'update' } : said;
    },
  }),
});
