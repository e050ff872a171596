import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription some time after it said so',
  breaks: ['high-templar/unsubscribe-silent'],
  affects: ['high-templar/unsubscribe-*', 'high-templar/id-*'],
  wrap: tap(({ clock, send, receive }) => {
    let hidden = 0;
    const held = new Set<string>();
    return {
      received(text) {
        const { type, requestId } = objectIn(text);
        if (type === 'subscribe' && typeof requestId === 'string') held.add(requestId);
        if (type !== 'unsubscribe' || typeof requestId !== 'string' || !held.delete(requestId)) return receive(text);
        send('{"code":"success"}');
        clock.after(40, () => {
          hidden++;
          receive(text);
          hidden--;
        });
      },
      sent: (text) => void (hidden > 0 || send(text)),
    };
  }),
});
