import { scenario } from '../context.js';

const requirement = 'socksync/unsubscribe-unsubscribed';

export default scenario({
  title: 'An unsubscribe without a subscription is refused with code 1, or ignored',
  shows: [requirement, 'socksync/unsubscribe-unsubscribed--upstream'],
  observes: ['socksync/unsubscribe-answer'],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    await peer.works();
    await peer.accepts('socksync/unsubscribe', { func: 'unsubscribe', ...peer.group('var') });
    for (const piece of ['var', 'list'] as const) {
      if (!take.has(piece)) continue;
      const message = { func: 'unsubscribe', ...peer.group(piece) };
      const refusal = await peer.refusesOrIgnores(requirement, [1], message);
      const frames = refusal === null ? [] : [refusal.sent, refusal.frame];
      take.observe('socksync/unsubscribe-answer', refusal === null ? 'silent' : 'error', frames);
      const demand = { requirement: 'socksync/unsubscribe-unsubscribed--upstream', expected: 'error code 1' };
      take.check(demand, refusal?.code === 1, refusal?.frame.text ?? 'nothing', frames);
    }
    peer.subscribe('var');
    await peer.works();
    if (!take.has('list')) return;
    // It ends nothing else.
    const other = await connect();
    const { list: owned } = await list(['a', 'b', 'c'], other);
    const page = view(other);
    await page.look({ page: 0, size: 2 }, owned);
    await page.sees(owned, { do: 'reset', count: 3 });
    await other.refusesOrIgnores(requirement, [1], { func: 'unsubscribe', ...other.group('var') });
    await owned.change({ do: 'reset', count: 2 }, requirement);
    await page.follows(owned, requirement, 'whole');
  },
});
