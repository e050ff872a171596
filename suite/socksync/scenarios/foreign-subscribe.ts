import { scenario } from '../context.js';

export default scenario({
  title: 'A subscribe to a function of the other side',
  shows: [],
  observes: ['socksync/foreign-subscribe'],
  needs: ['echo'],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    await peer.calls('echo', { token: take.fresh('call') });
    const message = { func: 'subscribe', ...peer.group('echo') };
    const refusal = await peer.refusesOrIgnores('socksync/one-error', [1], message);
    const frames = refusal === null ? [] : [refusal.sent, refusal.frame];
    take.observe('socksync/foreign-subscribe', refusal === null ? 'accepted' : 'error', frames);
  },
});
