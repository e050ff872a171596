import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { eachIsAnswered } from '../graphql-ws/refusals.js';

export default scenario({
  title: 'A text that is no JSON is answered with a connection_error',
  shows: ['frappe-graphql/unparsable'],
  // What cannot be understood may end more than its connection.
  locks: { subject: 'exclusive' },
  async run({ take }) {
    const own = await GraphqlWsClient.connect(take);
    await own.inits();
    const texts = ['{', '', 'no json', '{"type": "stop", "id": '];
    await eachIsAnswered(own, 'frappe-graphql/unparsable', ['connection_error'], texts);
  },
});
