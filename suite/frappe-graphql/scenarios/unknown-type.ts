import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { message } from '../graphql-ws/messages.js';
import { eachIsAnswered } from '../graphql-ws/refusals.js';

export default scenario({
  title: 'A message of an unknown type is answered with an error',
  shows: ['frappe-graphql/unknown-type'],
  // What cannot be understood may end more than its connection.
  locks: { subject: 'exclusive' },
  async run({ take }) {
    const own = await GraphqlWsClient.connect(take);
    await own.inits();
    const query = '{ __typename }';
    const texts = [
      message('nope'),
      message('', { payload: {} }),
      message(take.fresh('type'), { id: take.fresh('op'), payload: { query } }),
      message('START', { id: take.fresh('op'), payload: { query } }),
    ];
    await eachIsAnswered(own, 'frappe-graphql/unknown-type', ['error'], texts);
  },
});
