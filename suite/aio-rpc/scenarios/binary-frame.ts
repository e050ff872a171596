import { scenario } from '../context.js';
import { kindOf } from '../frames.js';

export default scenario({
  title: 'A binary frame is ignored or refused, and the connection goes on',
  shows: ['aio-rpc/binary-frame'],
  observes: ['aio-rpc/binary-answer'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    const from = peer.conversation.mark();
    const sent = peer.conversation.sendBinary(new Uint8Array([0, 1, 2, 0xff]));
    const barrier = await peer.goesOn('aio-rpc/binary-frame');
    take.holds('aio-rpc/binary-frame', sent, barrier);
    const refused = peer.conversation.received.slice(from).find((one) => one !== barrier && kindOf(one) === 'error');
    take.observe('aio-rpc/binary-answer', refused === undefined ? 'ignored' : 'error', [sent, refused ?? barrier]);
  },
});
