import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'An error carries the id of its request, and no other method than that of its request',
  shows: ['aio-rpc/error-id', 'aio-rpc/error-method'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const id of [take.fresh('id'), '42', 'AbC', 'é ☃']) {
      const method = take.fresh('nosuchmethod');
      const { sent, frame } = await peer.refuses('aio-rpc/unknown-method', JSON.stringify({ id, method, payload: {} }));
      const ownId = { requirement: 'aio-rpc/error-id', expected: `"id": ${JSON.stringify(id)}` };
      take.check(ownId, memberOf(frame, 'id') === id, frame.text ?? '', [sent, frame]);
      const ownMethod = {
        requirement: 'aio-rpc/error-method',
        expected: `"method": ${JSON.stringify(method)}, or none`,
      };
      const named = memberOf(frame, 'method') ?? null;
      take.check(ownMethod, named === null || named === method, frame.text ?? '', [sent, frame]);
    }
  },
});
