import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { carriesOther } from '../frames.js';

export default scenario({
  title: 'What is triggered for a room is published to its subscription, once, with its requestId and the data',
  shows: [
    'high-templar/delivery',
    'high-templar/delivery-once',
    'high-templar/publish-id',
    'high-templar/publish-data',
  ],
  async run({ take, listen, room, world, trigger, lastFence }) {
    const peer = await listen();
    const subscriptions = [
      await peer.subscribe(room()),
      await peer.subscribe(world.exact),
      await peer.subscribe(room()),
    ];
    const tokens: string[] = [];
    for (const subscription of [...subscriptions, ...subscriptions]) {
      const triggered = await trigger(subscription.room, (token) => ({ token, items: [1, { two: null }] }));
      await peer.hears(subscription, triggered);
      await lastFence(peer);
      peer.heardOnce(subscription, triggered);
      tokens.push(triggered.token);
    }
    const strange = peer.conversation.received.filter(
      (frame) => carriesOther(frame, tokens) && memberOf(frame, 'requestId') !== peer.sentinel?.id,
    );
    const demand = {
      requirement: 'high-templar/delivery-exact',
      expected: 'publications of what was triggered, and no others',
    };
    // Where the rooms are everybody's, others may trigger them.
    if (strange.length > 0 && take.has('api')) take.broken(demand, strange[0]?.text ?? '', strange, 'extra');
  },
});
