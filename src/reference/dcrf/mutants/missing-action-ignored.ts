import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a request without an action',
  breaks: ['dcrf/generic', 'dcrf/missing-action'],
  rules: { missingAction: () => ({ kind: 'ignore' }) },
});
