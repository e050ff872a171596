import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';

export default scenario({
  title: 'A connection_init is acknowledged, with and without a payload',
  shows: ['frappe-graphql/init'],
  async run({ take }) {
    for (const payload of [undefined, {}, { [take.fresh('member')]: [{ of: null }] }]) {
      const own = await GraphqlWsClient.connect(take);
      await own.inits(payload);
      await own.works();
    }
  },
});
