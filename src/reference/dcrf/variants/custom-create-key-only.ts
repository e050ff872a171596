import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells custom subscriptions the keys of new objects alone',
  takes: ['the data of custom events'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return change.action === 'create' ? { ...said, data: { pk: change.pk } } : said;
    },
  }),
});
