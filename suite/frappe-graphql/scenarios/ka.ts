import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isOf } from '../graphql-ws/messages.js';

export default scenario({
  title: 'A connection_ack is followed by a ka',
  shows: ['frappe-graphql/ka'],
  async run({ take }) {
    const requirement = 'frappe-graphql/ka';
    const own = await GraphqlWsClient.connect(take);
    const { conversation } = own;
    const acked = await own.inits();
    const isKa = (frame: typeof acked): boolean => isOf(frame, ['ka']);
    const from = conversation.after(acked);
    const frame = await take.must(conversation, { requirement, expected: 'a `ka`' }, isKa, { from, about: [acked] });
    take.holds(requirement, acked, frame);
  },
});
