import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers an unknown action with status 400',
  breaks: ['dcrf/unknown-action-status'],
  rules: { unknownAction: () => error(400, 'There is no such action') },
});
