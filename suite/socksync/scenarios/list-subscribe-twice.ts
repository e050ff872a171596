import { scenario } from '../context.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-subscribe-twice';

export default scenario({
  title: 'Subscribing again leaves the subscriber on its page',
  shows: [requirement],
  profile: 'documented',
  async run({ connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    const steps = [2, 3, 0, 4].map((at) => ({ do: 'set', at }) as const);
    await subscriber.look({ page: 1, size: 2 }, owned);
    for (const step of steps) await subscriber.sees(owned, step);
    await peer.accepts(requirement, { func: 'subscribe', ...peer.group('list') });
    for (const step of steps) {
      await owned.change(step, requirement);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
