import { scenario } from '../context.js';
import { timesIn } from '../frames.js';

export default scenario({
  title: 'A room that a trigger names twice is published to once or twice',
  shows: ['high-templar/room-twice--upstream', 'high-templar/delivery'],
  observes: ['high-templar/room-twice'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const subscription = await peer.subscribe(room());
    const triggered = await trigger([subscription.room, subscription.room]);
    await peer.hears(subscription, triggered);
    await lastFence(peer);
    const heard = peer.heard(triggered, subscription.id);
    const frames = [triggered.sent, ...heard];
    take.observe('high-templar/room-twice', heard.length > 1 ? 'twice' : 'once', frames);
    const once = {
      requirement: 'high-templar/delivery-once',
      expected: 'this once, or once for each time it is named',
    };
    if (heard.length > 2) take.broken(once, timesIn(heard.length), frames, 'twice');
    const twice = { requirement: 'high-templar/room-twice--upstream', expected: 'two publications of this' };
    take.check(twice, heard.length === 2, timesIn(heard.length), frames);
  },
});
