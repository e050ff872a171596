import { jsonType } from '../../../src/base/json.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A request_id of any scalar comes back with its type and value',
  shows: ['dcrf/request-id', 'dcrf/request-id-type'],
  observes: ['dcrf/no-request-id'],
  async run({ take, things, connect, streams }) {
    const all = await things();
    const thing = await all.create();
    const ids = [take.fresh('id'), '', '0', 'null', 'ü😀', 1, 0, -1, 1.5, 4503599627370497, true, false, null];
    for (const id of ids) {
      const demand = {
        requirement: 'dcrf/request-id-type',
        expected: `"request_id": ${JSON.stringify(id)}, of type ${jsonType(id)}`,
      };
      const request = all.peer.act(all.stream, 'retrieve', { pk: thing.pk }, id);
      const { sent, frame } = await all.peer.answerTo(request, demand, { alone: false });
      take.holds('dcrf/request-id-type', sent, frame);
    }
    const peer = await connect();
    const text = peer.wrap(streams.things, { action: 'retrieve', pk: thing.pk });
    const sent = peer.conversation.send(text);
    const from = peer.conversation.after(sent);
    const later = { requirement: 'dcrf/unknown-action', expected: 'a response to this later request' };
    const barrier = await peer.answerTo(peer.send(streams.things, { action: take.fresh('action') }), later, {
      alone: false,
    });
    const [first] = peer.conversation.received.slice(from);
    const seen =
      first === barrier.frame || first === undefined
        ? 'silent'
        : first.text?.includes('request_id')
          ? 'null'
          : 'absent';
    take.observe('dcrf/no-request-id', seen, [sent, ...(first === undefined ? [] : [first])]);
  },
});
