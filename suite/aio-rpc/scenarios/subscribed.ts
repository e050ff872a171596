import { isObject, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'Where a response tells the subscriptions, it tells those that this connection holds now',
  shows: ['aio-rpc/subscribed'],
  observes: ['aio-rpc/subscribed-told'],
  async run({ take, connect, channel }) {
    const peer = await connect();
    const other = await connect();
    const [first, second, third] = [channel(), channel(), channel()];
    await other.subscribe(first, 'of-another-connection');
    await other.subscribe(third);
    const answers = [
      await peer.subscribe(first, 'one'),
      await peer.subscribe(first, 'two'),
      await peer.subscribe(second),
      await peer.unsubscribe(first, 'one'),
      await peer.subscribe(third, 'three'),
      await peer.unsubscribe(second),
      await peer.unsubscribe(third, 'three'),
    ];
    // What is told wrongly is found by the monitor of the same requirement, on any connection.
    const telling = answers.filter(({ value }) => isObject(member(value, 'subscribed')));
    for (const { sent, frame } of telling) take.holds('aio-rpc/subscribed', sent, frame);
    take.observe('aio-rpc/subscribed-told', telling.length > 0 ? 'told' : 'not-told');
    if (telling.length === 0) take.untestable('aio-rpc/subscribed', 'no response of this subject tells subscriptions');
  },
});
