import { scenario } from '../context.js';
import { isListUpdate } from '../frames.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-subscribe-twice';

export default scenario({
  title: 'Subscribing again leaves the subscriber on its page',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(9), peer);
    const subscriber = view(peer);
    const steps = [2, 3, 0, 4].map((at) => ({ do: 'set', at }) as const);
    await subscriber.look({ page: 1, size: 2 }, owned);
    for (const step of steps) await subscriber.sees(owned, step);
    const again = await peer.accepts(requirement, { func: 'subscribe', ...peer.group('list') });
    const name = peer.name('list');
    const came = peer.conversation.received.find((frame) => frame.index > again.index && isListUpdate(frame, name));
    const demand = { requirement, expected: 'no data for the second subscribe' };
    take.check(demand, came === undefined, came?.text ?? '', came ? [again, came] : [again], 'extra');
    for (const step of steps) {
      await owned.change(step, requirement);
      await subscriber.stays(owned, requirement, 'whole');
    }
  },
});
