import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isOf } from '../graphql-ws/messages.js';
import { timesIn } from '../told.js';

export default scenario({
  title: 'A connection_init is acknowledged, with and without a payload',
  shows: ['frappe-graphql/init'],
  async run({ take }) {
    for (const payload of [undefined, {}, { [take.fresh('member')]: [{ of: null }] }]) {
      const own = await GraphqlWsClient.connect(take);
      const acked = await own.inits(payload);
      await own.works();
      const acks = own.conversation.received.filter((frame) => isOf(frame, ['connection_ack']));
      const demand = { requirement: 'frappe-graphql/init', expected: 'one `connection_ack`' };
      if (acks.length > 1) take.broken(demand, timesIn(acks.length), acks, 'twice');
      else take.holds(demand.requirement, acked);
    }
  },
});
