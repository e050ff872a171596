import { scenario } from '../context.js';

const requirement = 'aio-rpc/refused-subscribe-nothing';

export default scenario({
  title: 'A refused subscribe leaves no subscription to the name in lower case',
  shows: [requirement],
  needs: ['echo', 'publish'],
  locks: { 'refused-channel': 'exclusive' },
  async run({ take, connect, listen, lastFence }) {
    const refused = take.names.refusedChannel ?? '';
    const lower = refused.toLowerCase();
    const [witness, observer] = [await listen(), await listen()];
    const twin = await witness.call('subscribe', { channel: lower });
    // Where the name in lower case is refused as well, nothing can be heard there.
    if (twin.kind === 'error') return;
    witness.hold(lower, null);
    const text = JSON.stringify({ id: take.fresh('id'), method: 'subscribe', payload: { channel: refused } });
    const answer = await observer.refuses('aio-rpc/refused-subscribe', text);
    const token = take.fresh('token');
    observer.mustNotHear(requirement, `no event of ${JSON.stringify(lower)}`, token);
    const publisher = await connect();
    await witness.hears(await publisher.publish(lower, 'e', token));
    await lastFence(publisher, observer);
    take.holds(requirement, answer.sent, answer.frame);
  },
});
