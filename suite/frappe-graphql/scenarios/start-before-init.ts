import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isOf, isProblem } from '../graphql-ws/messages.js';
import { aliasFor } from '../operation.js';

export default scenario({
  title: 'A start before the connection_init is answered with an error, ends the connection, is executed or ignored',
  shows: [],
  observes: ['frappe-graphql/start-before-init'],
  // What is refused may harm more than its operation.
  locks: { subject: 'exclusive' },
  async run({ take }) {
    const own = await GraphqlWsClient.connect(take);
    const { conversation } = own;
    const alias = aliasFor(take);
    const { id, sent } = own.start({ query: `{ ${alias}: ping }` });
    const from = conversation.after(sent);
    const init = own.send('connection_init');
    const acks = (frame: typeof sent): boolean => isOf(frame, ['connection_ack']);
    const acked = await conversation.wait(acks, { from, timeoutMs: take.timeoutMs });
    if (acked.kind === 'frame') await own.barrier();
    const came = conversation.received.slice(from).filter((one) => isOf(one, ['data'], id) || isProblem(one));
    const isExecuted = came.some((one) => isOf(one, ['data'], id) && one.text?.includes(`"${alias}"`) === true);
    const reading = isExecuted
      ? 'executed'
      : conversation.end !== null
        ? 'closed'
        : came.length > 0
          ? 'error'
          : 'ignored';
    take.observe('frappe-graphql/start-before-init', reading, [sent, init, ...came]);
  },
});
