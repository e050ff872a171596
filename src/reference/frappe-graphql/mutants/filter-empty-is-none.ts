import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a subscription with an empty list of doctypes nothing',
  breaks: ['frappe-graphql/filter-empty'],
  rules: ({ admits }) => ({
    admits(consumer, change) {
      const { doctypes } = consumer.variables;
      return !(Array.isArray(doctypes) && doctypes.length === 0) && admits(consumer, change);
    },
  }),
});
