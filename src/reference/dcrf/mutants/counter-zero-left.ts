import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not see a number in a patch that is 0',
  breaks: ['dcrf/values'],
  affects: ['dcrf/patch', 'dcrf/update'],
  rules: ({ given }) => ({ given: (sent): sent is Json => sent !== 0 && given(sent) }),
});
