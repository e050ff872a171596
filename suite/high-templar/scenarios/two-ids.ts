import { scenario } from '../context.js';

export default scenario({
  title: 'Two subscriptions of a connection to one room are each sent what is triggered for it',
  shows: ['high-templar/two-ids'],
  async run({ listen, room, trigger, lastFence }) {
    const peer = await listen();
    const shared = room();
    const both = [await peer.subscribe(shared), await peer.subscribe(shared)];
    for (let turn = 0; turn < 2; turn++) {
      const triggered = await trigger(shared);
      for (const one of both) await peer.hears(one, triggered, 'high-templar/two-ids');
      await lastFence(peer);
      for (const one of both) peer.heardOnce(one, triggered, 'high-templar/two-ids');
    }
  },
});
