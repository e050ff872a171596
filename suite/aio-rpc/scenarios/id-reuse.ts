import { jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'An id that was answered may be used again, and is answered for what it asks now',
  shows: ['aio-rpc/id-reuse'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    const id = take.fresh('again');
    const method = take.names.echo ?? 'echo';
    await peer.accepts('aio-rpc/echo', method, { n: 0 }, id);
    await peer.call(take.fresh('nosuchmethod'), {}, id);
    for (const n of [1, 2]) {
      const demand = { requirement: 'aio-rpc/id-reuse', expected: `a further answer under this id, with {"n":${n}}` };
      const request = peer.send(method, { n }, id);
      const frame = await peer.respondsTo(request, demand);
      take.check(demand, jsonEqual(memberOf(frame, 'response'), { n }), frame.text ?? '', [request.sent, frame]);
    }
  },
});
