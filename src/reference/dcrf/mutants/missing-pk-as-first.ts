import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a request without a pk with success',
  breaks: ['dcrf/missing-argument'],
  profile: 'documented',
  rules: ({ missingArgument }) => ({
    missingArgument: (name) => (name === 'pk' ? { kind: 'success', status: 200, data: null } : missingArgument(name)),
  }),
});
