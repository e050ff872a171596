import { scenario } from '../context.js';

export default scenario({
  title: 'The end of a connection ends its own subscriptions, and nobody else’s',
  shows: ['high-templar/close-ends'],
  async run({ take, listen, room, trigger, lastFence }) {
    const shared = room();
    for (const how of ['in order', 'cut off'] as const) {
      const [before, leaving, after] = [await listen(), await listen(), await listen()];
      const id = take.fresh('id');
      const held = [
        await before.subscribe(shared, id),
        await leaving.subscribe(shared, id),
        await after.subscribe(shared),
      ];
      const first = await trigger(shared);
      for (const own of held) await own.peer.hears(own, first);
      if (how === 'in order') await leaving.conversation.close(take.timeoutMs);
      else leaving.conversation.cut('cut off without a close frame');
      const late = await listen();
      const stay = [...held.filter(({ peer }) => peer !== leaving), await late.subscribe(shared)];
      for (let turn = 0; turn < 2; turn++) {
        const triggered = await trigger(shared);
        for (const own of stay) await own.peer.hears(own, triggered, 'high-templar/close-ends');
      }
      await lastFence(before, after, late);
    }
  },
});
