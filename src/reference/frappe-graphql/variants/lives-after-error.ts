import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Goes on with an operation after an error in an event',
  takes: ['frappe-graphql/after-error=lives'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: { errorCompletes: () => false },
});
