import { scenario } from '../context.js';

export default scenario({
  title: 'A subscribe that was refused subscribes to nothing',
  shows: ['high-templar/refused-nothing'],
  async run({ take, listen, room, world, trigger, lastFence }) {
    const peer = await listen();
    const allowed = await peer.subscribe(room());
    const refused = [
      { target: take.fresh('nowhere'), customer: '1' },
      { ...world.exact, customer: take.fresh('customer') },
      { ...world.exact, further: take.fresh('further') },
    ];
    for (const one of refused) {
      await peer.refusesRoom(one, 'high-templar/subscribe-refused');
      const triggered = await trigger(one);
      peer.mustNotHear('high-templar/refused-nothing', 'nothing of this: the room was refused', triggered);
      await peer.hears(allowed, await trigger(allowed.room));
      await lastFence(peer);
      take.holds('high-templar/refused-nothing', triggered.sent);
    }
  },
});
