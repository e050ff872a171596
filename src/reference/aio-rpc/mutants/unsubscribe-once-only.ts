import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends only the first subscription that a connection asks it to end',
  breaks: ['aio-rpc/unsubscribe'],
  wrap: rewrite(() => {
    let ended = false;
    return (message) => {
      if (!isSuccess(message) || message.method !== 'unsubscribe') return [message];
      const again = ended;
      ended = true;
      return [again ? { id: message.id ?? null, error: { message: 'Nothing to end' } } : message];
    };
  }),
});
