import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isOf } from '../graphql-ws/messages.js';
import { eachIsAnswered } from '../graphql-ws/refusals.js';

export default scenario({
  title: 'JSON that is no object, or has no type, is answered with an error or a connection_error',
  shows: ['frappe-graphql/no-type'],
  observes: ['frappe-graphql/no-type-means'],
  // What cannot be understood may end more than its connection.
  locks: { subject: 'exclusive' },
  async run({ take }) {
    const own = await GraphqlWsClient.connect(take);
    await own.inits();
    const types = ['error', 'connection_error'];
    const texts = ['null', '5', '"text"', '[]', '{}', '{"type": 5}', '{"type": null}'];
    for (const frame of await eachIsAnswered(own, 'frappe-graphql/no-type', types, texts)) {
      take.observe('frappe-graphql/no-type-means', isOf(frame, ['error']) ? 'error' : 'connection-error', [frame]);
    }
  },
});
