import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { isResponse } from '../frames.js';

export default scenario({
  title: 'Each request has one response, a success or an error',
  shows: ['aio-rpc/one-response'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    const unknown = { id: take.fresh('id'), method: take.fresh('nosuchmethod'), payload: {} };
    const answers = [
      await peer.echoes(),
      await peer.refuses('aio-rpc/unknown-method', JSON.stringify(unknown)),
      await peer.echoes(),
    ];
    const demand = { requirement: 'aio-rpc/one-response', expected: 'one response to each request' };
    for (const { sent, frame } of answers) {
      const id = memberOf(sent, 'id');
      const second = peer.conversation.received.find(
        (one) => one !== frame && isResponse(one) && memberOf(one, 'id') === id,
      );
      take.check(demand, second === undefined, second?.text ?? '', [sent, frame], 'twice');
    }
  },
});
