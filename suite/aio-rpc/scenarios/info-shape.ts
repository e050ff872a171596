import { isObject, type Json, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { askInfo } from '../info.js';

const isCount = (value: Json | undefined): boolean => Number.isInteger(value) && (value as number) >= 0;

export default scenario({
  title: 'Server information counts connections, and subscribers by channel and event',
  shows: ['aio-rpc/info-shape'],
  async run({ take, connect }) {
    const { value, sent, frame } = await askInfo(await connect());
    const channels = member(value, 'channels');
    const counts =
      isObject(channels) &&
      Object.values(channels).every((events) => isObject(events) && Object.values(events).every(isCount));
    const demand = {
      requirement: 'aio-rpc/info-shape',
      expected: '{"connections": integer, "channels": {channel: {event: integer}}}',
    };
    take.check(demand, isCount(member(value, 'connections')) && counts, frame.text ?? '', [sent, frame]);
  },
});
