import { scenario } from '../context.js';

const requirement = 'socksync/unsubscribe-unsubscribed';

export default scenario({
  title: 'An unsubscribe without a subscription is refused with code 1, or ignored',
  shows: [requirement, 'socksync/unsubscribe-unsubscribed--upstream'],
  observes: ['socksync/unsubscribe-answer'],
  async run({ take, connect }) {
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
    peer.subscribe('var', 'var');
    await peer.works();
  },
});
