import { member } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'Requests sent without waiting are each answered under their own id',
  shows: ['aio-rpc/pipelined'],
  observes: ['aio-rpc/response-order'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    const requests = Array.from({ length: 12 }, (_, at) => {
      const n = at + 1;
      return { n, request: peer.send(take.names.echo ?? 'echo', { n }) };
    });
    const places: number[] = [];
    for (const { n, request } of requests) {
      const expected = `a response with id ${request.id} that returns {"n":${n}}`;
      const frame = await peer.respondsTo(request, { requirement: 'aio-rpc/pipelined', expected });
      const returned = member(memberOf(frame, 'response'), 'n') === n;
      take.check({ requirement: 'aio-rpc/pipelined', expected }, returned, frame.text ?? '', [request.sent, frame]);
      places.push(frame.index);
    }
    const inOrder = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
    take.observe('aio-rpc/response-order', inOrder ? 'in-order' : 'out-of-order');
  },
});
