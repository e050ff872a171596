import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends the connection upon a request without a pk or data that it needs',
  takes: ['error or end'],
  profile: 'documented',
  rules: { missingArgument: () => ({ kind: 'close', code: 1011 }) },
});
