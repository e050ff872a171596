import { scenario } from '../context.js';
import { hasData, isEventOf } from '../frames.js';

const choices = [
  ['array', ['a', 1]],
  ['null', null],
  ['number', 7],
  ['boolean', false],
] as const;

export default scenario({
  title: 'Data that is an array, null, a number or a boolean is delivered, changed or refused',
  shows: [],
  observes: choices.map(([type]) => `aio-rpc/data-${type}`),
  needs: ['publish', 'subscribe'],
  async run({ take, connect, subscriber, channel, fence }) {
    const publisher = await connect();
    for (const [type, data] of choices) {
      const name = channel();
      const observer = await subscriber(name);
      const { kind, sent } = await publisher.call('publish', { channel: name, event: 'e', data });
      await take.settle();
      await fence(publisher, observer);
      const heard = observer.conversation.received.find((one) => isEventOf(one, name));
      if (heard !== undefined)
        take.observe(`aio-rpc/data-${type}`, hasData(heard, data) ? 'delivered' : 'changed', [sent, heard]);
      else if (kind === 'error') take.observe(`aio-rpc/data-${type}`, 'error', [sent]);
    }
  },
});
