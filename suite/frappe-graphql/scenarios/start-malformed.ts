import { scenario } from '../context.js';
import { isNotExecuted } from '../graphql-ws/refusals.js';

export default scenario({
  title: 'A start without a payload, or without a query in it, is answered with an error or with errors',
  shows: ['frappe-graphql/start-malformed'],
  // What is refused may harm more than its operation.
  locks: { subject: 'exclusive' },
  async run({ take, graphqlWs, subscribe }) {
    const own = await graphqlWs();
    await subscribe(own);
    for (const members of [{}, { payload: {} }, { payload: { variables: {}, operationName: null } }]) {
      await own.works();
      const id = take.fresh('op');
      const sent = own.send('start', { id, ...members });
      await isNotExecuted(own, { id, sent }, 'frappe-graphql/start-malformed');
    }
    await own.works('frappe-graphql/message-lives');
  },
});
