import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isRefused } from '../graphql-ws/refusals.js';
import { credentialsOf } from '../place.js';

export default scenario({
  title: 'A connection_init with a wrong password is refused, and its connection closed',
  shows: ['frappe-graphql/init-refused'],
  // Who is refused may take others with it.
  locks: { subject: 'exclusive' },
  async run({ take }) {
    const own = credentialsOf(take.target, 'user');
    const sibling = await GraphqlWsClient.connect(take);
    await sibling.inits({ ...own });
    await sibling.works();
    for (const pwd of [take.fresh('wrong'), '']) {
      const refused = await GraphqlWsClient.connect(take);
      await isRefused(refused, refused.send('connection_init', { payload: { ...own, pwd } }));
    }
    await sibling.works();
  },
});
