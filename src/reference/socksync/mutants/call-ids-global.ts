import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a call whose id another connection has used for a repetition, and ignores it',
  breaks: ['socksync/call-id-per-connection'],
  affects: ['socksync/peer-call'],
  wrap(endpoint, clock) {
    const owners = new Map<Json | undefined, object>();
    const place = hearing((message, connection) => {
      if (message.func !== 'call' || message.id === undefined) return message;
      const owner = owners.get(message.id);
      owners.set(message.id, owner ?? connection);
      return owner === undefined || owner === connection ? message : null;
    });
    return place(endpoint, clock);
  },
});
