import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a subscription without doctypes nothing',
  breaks: ['frappe-graphql/filter-absent'],
  affects: everything,
  rules: ({ admits }) => ({
    admits: (consumer, change) => consumer.variables.doctypes !== undefined && admits(consumer, change),
  }),
});
