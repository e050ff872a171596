import { clip } from '../../../src/base/text.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A subscribe brings no data by itself',
  shows: ['socksync/subscribe-silent'],
  async run({ take, connect, list }) {
    const peer = await connect();
    const token = take.fresh('value');
    await peer.setVar(token);
    if (take.has('list')) await list(['a', 'b'], peer);
    // What is still under way may find the new subscriber.
    await take.settle();
    const silent = [];
    for (const piece of ['var', 'list'] as const) {
      if (!take.has(piece)) continue;
      const { name } = peer.group(piece);
      const sent = peer.subscribe(piece);
      await peer.fence('socksync/subscribe-silent');
      const demand = { requirement: 'socksync/subscribe-silent', expected: 'no data before a `get` asks for them' };
      const came = peer.conversation.received.find((one) => one.index > sent.index && memberOf(one, 'name') === name);
      if (came === undefined) silent.push(sent);
      else take.broken(demand, clip(came.text ?? ''), [sent, came], 'extra');
    }
    // Who tells nothing at all has shown nothing by being silent.
    await peer.holdsValue(token);
    take.holds('socksync/subscribe-silent', ...silent);
  },
});
