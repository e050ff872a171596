import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a request without a pk or data that it needs with status 422',
  takes: ['statuses that nothing is said about'],
  profile: 'documented',
  rules: { missingArgument: (name) => error(422, `${name} is missing`) },
});
