import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { deliveries } from '../affected.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions of a connection upon an error',
  breaks: ['high-templar/error-lives'],
  affects: [...deliveries, 'high-templar/unsubscribe*', 'high-templar/id-in-use'],
  wrap: tap(({ send, receive }) => {
    const ids = new Set<string>();
    let hidden = false;
    return {
      received(text) {
        const { type, requestId } = objectIn(text);
        if (type === 'subscribe' && typeof requestId === 'string') ids.add(requestId);
        receive(text);
      },
      sent(text) {
        if (hidden) return;
        send(text);
        if (!isError(objectIn(text))) return;
        hidden = true;
        for (const id of ids) receive(JSON.stringify({ type: 'unsubscribe', requestId: id }));
        hidden = false;
        ids.clear();
      },
    };
  }),
});
