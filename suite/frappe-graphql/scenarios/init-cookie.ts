import { scenario } from '../context.js';
import { GraphqlWsClient, offering } from '../graphql-ws/client.js';
import { isExecutedAs } from '../graphql-ws/executed.js';

export default scenario({
  title: 'Operations are executed as the user of the session whose cookie the handshake carries',
  shows: ['frappe-graphql/init-cookie'],
  async run(context) {
    const { take, graphqlWs, subscribe, site } = context;
    const watcher = await graphqlWs();
    const subscription = await subscribe(watcher, { selection: 'name triggered_by { name }' });
    for (const who of ['manager', 'user'] as const) {
      for (const payload of [undefined, {}]) {
        const own = await GraphqlWsClient.connect(take, offering('graphql-ws', await site.session(who)), who);
        await own.inits(payload);
        await isExecutedAs(context, own, who, subscription, 'frappe-graphql/init-cookie');
      }
    }
  },
});
