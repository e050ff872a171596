import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says of every change that its subscriber has made it',
  breaks: ['frappe-graphql/triggered-by'],
  rules: ({ source }) => ({
    source: (data, consumer) => ({ ...source(data, consumer), triggered_by: { doctype: 'User', name: consumer.user } }),
  }),
});
