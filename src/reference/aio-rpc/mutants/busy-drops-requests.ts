import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Drops a request that comes while another one of its connection is being answered',
  breaks: ['aio-rpc/pipelined'],
  affects: ['aio-rpc/delivery'],
  wrap: tap(({ clock, send, receive }) => {
    let busy = false;
    return {
      received(text) {
        if (busy) return;
        busy = true;
        clock.after(5, () => {
          busy = false;
          receive(text);
        });
      },
      sent: send,
    };
  }),
});
