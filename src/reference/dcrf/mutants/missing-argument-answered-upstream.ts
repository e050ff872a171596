import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a request without a pk or data that it needs',
  breaks: ['dcrf/missing-argument--upstream'],
  profile: 'upstream',
  rules: { missingArgument: (name) => error(400, { [name]: ['This field is required.'] }) },
});
