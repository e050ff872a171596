import { scenario } from '../context.js';
import { isEvent } from '../frames.js';
import { fieldSays } from '../upstream.js';

export default scenario({
  title: 'Publishing without a channel or without data is refused, and nothing is delivered',
  shows: ['aio-rpc/publish-channel-missing', 'aio-rpc/publish-data-missing', 'aio-rpc/field-required--upstream'],
  needs: ['echo', 'subscribe'],
  async run({ take, connect, subscriber, channel, lastFence }) {
    const name = channel();
    const observer = await subscriber(name);
    const publisher = await connect();
    await observer.hears(await publisher.publish(name, 'e'));
    const from = observer.conversation.mark();
    const demand = { requirement: 'aio-rpc/publish-data-missing', expected: 'no event of a publish without data' };
    take.forbid(observer.conversation, demand, (one) => isEvent(one, name), { from });
    for (const [field, payload] of [
      ['channel', { event: 'e', data: 'd' }],
      ['data', { channel: name, event: 'e' }],
    ] as const) {
      const text = JSON.stringify({ id: take.fresh('id'), method: 'publish', payload });
      const answer = await publisher.refuses(`aio-rpc/publish-${field}-missing`, text);
      fieldSays(take, 'aio-rpc/field-required--upstream', answer, field, 'required');
    }
    await lastFence(publisher, observer);
  },
});
