import { scenario } from '../context.js';

export default scenario({
  title: 'A requestId is any text, and comes back as it was given',
  shows: ['high-templar/publish-id'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const stem = take.fresh('id').padEnd(48, 'x');
    const ids = [
      `${stem}-1`,
      `${stem}-2`,
      stem,
      ` ${stem}`,
      `${stem} `,
      stem.toUpperCase(),
      `${take.fresh('ü😀')}"\\`,
      take.fresh('{}'),
      '7',
    ];
    const held = [];
    for (const id of ids) held.push(await peer.subscribe(room(), id));
    for (const own of held) {
      const triggered = await trigger(own.room);
      await peer.hears(own, triggered, 'high-templar/publish-id');
    }
    if (take.has('unsubscribe')) {
      const [ended] = held.filter(({ id }) => id === stem);
      if (ended !== undefined) await peer.unsubscribe(ended);
      for (const own of held) {
        if (own !== ended) await peer.hears(own, await trigger(own.room), 'high-templar/unsubscribe-only');
      }
    }
    await lastFence(peer);
  },
});
