import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers an unknown action with success',
  breaks: ['dcrf/unknown-action'],
  rules: { unknownAction: () => ({ kind: 'success', status: 200, data: null }) },
});
