import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Carries the method in errors about an invalid request',
  breaks: ['aio-rpc/invalid-without-method--upstream'],
  profile: 'upstream',
  rules: { errorMethod: ({ message }) => member(message, 'method') },
});
