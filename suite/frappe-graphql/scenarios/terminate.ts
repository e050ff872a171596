import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';

export default scenario({
  title: 'After a connection_terminate the server closes the connection',
  shows: ['frappe-graphql/terminate'],
  // The end of one connection may be that of others.
  locks: { subject: 'exclusive' },
  async run({ take }) {
    const own = await GraphqlWsClient.connect(take);
    await own.inits();
    await own.works();
    await own.terminates();
  },
});
