import { type Json, jsonType } from '../../../src/base/json.js';
import type { Take } from '../../../src/words/take.js';
import { scenario } from '../context.js';
import { actionOf, type Stream } from '../naming.js';
import type { Peer } from '../peer.js';

export default scenario({
  title: 'A request_id of any scalar comes back with its type and value',
  shows: ['dcrf/request-id', 'dcrf/request-id-type'],
  observes: ['dcrf/no-request-id'],
  async run({ take, things, connect, streams }) {
    const all = await things();
    const thing = await all.create();
    // On connections of their own: what comes as another type is no name that was sent there.
    const texts = ['', '0', 'null', 'ü😀'];
    const others = [1, 0, -1, 1.5, 4503599627370497, true, false, null];
    for (const ids of [texts, others]) {
      const asker = await connect();
      for (const id of ids) await asksTwice(take, asker, streams.things, thing.pk, id);
    }
    const peer = await connect();
    const text = peer.wrap(streams.things, { action: actionOf(take.target, 'retrieve'), pk: thing.pk });
    const sent = peer.conversation.send(text);
    const from = peer.conversation.after(sent);
    const later = peer.send(streams.things, { action: take.fresh('action') });
    const demand = { requirement: 'dcrf/unknown-action', expected: 'a response to this later request' };
    const { frame: barrier } = await peer.answerTo(later, demand, { alone: false });
    const [first = barrier] = peer.conversation.received.slice(from);
    const isNull = first.text?.includes('request_id') === true;
    const seen = first === barrier ? 'silent' : isNull ? 'null' : 'absent';
    take.observe('dcrf/no-request-id', seen, [sent, first]);
  },
});

/** Asks for what succeeds and for what does not: an error bears its name as well. */
async function asksTwice(take: Take, peer: Peer, stream: Stream, pk: Json, id: Json): Promise<void> {
  const named = 'dcrf/request-id-type';
  const expected = `a response with "request_id": ${JSON.stringify(id)}, of type ${jsonType(id)}`;
  for (const payload of [{ action: actionOf(take.target, 'retrieve'), pk }, { action: take.fresh('action') }]) {
    const request = peer.send(stream, payload, id);
    const { sent, frame } = await peer.answerTo(request, { requirement: named, expected }, { named });
    take.holds(named, sent, frame);
  }
}
