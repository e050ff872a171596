import { jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'The same id on two connections means two requests',
  shows: ['aio-rpc/id-per-connection'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peers = [await connect(), await connect()];
    const id = take.fresh('shared');
    const asked = peers.map((peer, at) => {
      const n = at + 1;
      return { peer, n, request: peer.send(take.names.echo ?? 'echo', { n }, id) };
    });
    for (const { peer, n, request } of asked) {
      const expected = `an answer on this connection, with {"n":${n}}`;
      const demand = { requirement: 'aio-rpc/id-per-connection', expected };
      const frame = await peer.respondsTo(request, demand);
      take.check(demand, jsonEqual(memberOf(frame, 'response'), { n }), frame.text ?? '', [request.sent, frame]);
    }
  },
});
