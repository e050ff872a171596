import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not publish the same data to a subscription twice running',
  breaks: ['high-templar/trigger-twice'],
  affects: deliveries,
  wrap: rewrite(() => {
    const last = new Map<string, string>();
    return (message) => {
      if (!isPublication(message)) return [message];
      const [id, data] = [JSON.stringify(message.requestId), JSON.stringify(message.data)];
      if (last.get(id) === data) return [];
      last.set(id, data);
      return [message];
    };
  }),
});
