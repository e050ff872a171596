import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells with a deletion the object as it was',
  takes: ['more data in events'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return change.action === 'delete' ? { ...said, data: { ...change.before?.fields, pk: change.pk } } : said;
    },
  }),
});
