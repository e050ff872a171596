import { scenario } from '../context.js';

const requirement = 'socksync/var-order';

export default scenario({
  title: 'Changes of a variable are sent in the order in which they happened',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    // Each is answered before the next is made, and no update is waited for in between.
    const tokens = Array.from({ length: 8 }, () => take.fresh('value'));
    const heard = [];
    const sent = [];
    for (const token of tokens) sent.push(await peer.setVar(token));
    for (const [at, token] of tokens.entries()) {
      const about = sent[at];
      if (about !== undefined) heard.push(await peer.hears(token, about));
    }
    for (const [at, frame] of heard.entries()) {
      const before = heard[at - 1];
      if (before === undefined) continue;
      const demand = { requirement, expected: 'this change after the one that was made before it' };
      const frames = [sent[at - 1], sent[at], frame, before].filter((one) => one !== undefined);
      take.check(demand, before.index < frame.index, 'it came first', frames, 'order');
    }
    await peer.holdsValue(tokens.at(-1) ?? null);
  },
});
