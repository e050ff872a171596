import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a subscription whose doctypes are null nothing',
  breaks: ['frappe-graphql/filter-null'],
  profile: 'documented',
  rules: ({ admits }) => ({
    admits: (consumer, change) => consumer.variables.doctypes !== null && admits(consumer, change),
  }),
});
