import { scenario } from '../context.js';
import { fieldSays } from '../upstream.js';

export default scenario({
  title: 'Subscribing and unsubscribing without a channel are refused',
  shows: [
    'aio-rpc/subscribe-channel-missing',
    'aio-rpc/unsubscribe-channel-missing',
    'aio-rpc/field-required--upstream',
  ],
  needs: ['echo'],
  async run({ take, listen, takesEffect }) {
    for (const method of ['subscribe', 'unsubscribe']) {
      const peer = await listen();
      if (peer.sentinel !== null) await takesEffect(peer, peer.sentinel);
      for (const payload of [{}, { event: 'e' }]) {
        const text = JSON.stringify({ id: take.fresh('id'), method, payload });
        const answer = await peer.refuses(`aio-rpc/${method}-channel-missing`, text);
        fieldSays(take, 'aio-rpc/field-required--upstream', answer, 'channel', 'required');
      }
    }
  },
});
