import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const unnamed: Record<string, string> = { null: 'null', undefined: 'absent' };

export default scenario({
  title: 'An event carries its channel and its event, and no id',
  shows: ['aio-rpc/event-channel', 'aio-rpc/event-name', 'aio-rpc/event-name--upstream', 'aio-rpc/event-no-id'],
  observes: ['aio-rpc/unnamed-event'],
  async run({ take, connect, subscriber, channel }) {
    const name = channel();
    const observer = await subscriber(name);
    const publisher = await connect();
    for (const event of ['named', null]) {
      const published = await publisher.publish(name, event);
      const frame = await observer.hears(published);
      const seen = frame.text ?? '';
      const told = memberOf(frame, 'event');
      const frames = [published.sent, frame];
      const own = { requirement: 'aio-rpc/event-channel', expected: `"channel": ${JSON.stringify(name)}` };
      take.check(own, memberOf(frame, 'channel') === name, seen, frames);
      const alone = { requirement: 'aio-rpc/event-no-id', expected: 'no id' };
      take.check(alone, memberOf(frame, 'id') === undefined, seen, frames, 'commission');
      const free = { requirement: 'aio-rpc/event-name', expected: 'as `event` a string, null or nothing' };
      take.check(free, told === undefined || told === null || typeof told === 'string', seen, frames);
      const exact = {
        requirement: 'aio-rpc/event-name--upstream',
        expected: `"event": ${JSON.stringify(event ?? '')}`,
      };
      take.check(exact, told === (event ?? ''), seen, frames);
      if (event !== null) continue;
      const reading = typeof told === 'string' ? (told === '' ? 'empty' : 'string') : unnamed[String(told)];
      if (reading !== undefined) take.observe('aio-rpc/unnamed-event', reading, frames);
    }
  },
});
