import { scenario } from '../context.js';
import { inPayload } from '../frames.js';

export default scenario({
  title: 'Each request is answered once, whatever the answer is',
  shows: ['dcrf/one-response', 'dcrf/response-action', 'dcrf/unsubscribe'],
  async run({ take, things, subscribe, unsubscribe }) {
    const all = await things();
    const { peer } = all;
    const thing = await all.create();
    const subscription = await subscribe(peer, thing);
    await all.patch(thing);
    await all.list();
    await peer.call(all.stream, 'retrieve', { pk: await all.unknownPk() });
    await unsubscribe(subscription);
    await all.delete(thing);
    await peer.barrier(all.stream);
    const responses = peer.conversation.received.filter((frame) => inPayload(frame, 'request_id') !== undefined);
    const ids = new Set(responses.map((frame) => JSON.stringify(inPayload(frame, 'request_id'))));
    // A second response is seen by all that watch.
    if (ids.size > 0) take.holds('dcrf/one-response', ...responses.slice(0, 4));
  },
});
