import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Says 0 about whatever is no fault of the message itself',
  breaks: ['socksync/error-form'],
  affects: [
    'socksync/list-get-invalid',
    'socksync/call-fails',
    'socksync/call-args-type',
    'socksync/call-arguments',
    'socksync/member-types',
    'socksync/not-object',
  ],
  profile: 'documented',
  wrap: changing(is('error'), (message) => [message.error_code === 8 ? { ...message, error_code: 0 } : message]),
});
