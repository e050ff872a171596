import { scenario } from '../context.js';
import { GraphqlWsClient, offering } from '../graphql-ws/client.js';
import { isExecutedAs } from '../graphql-ws/executed.js';
import { credentialsOf } from '../place.js';

export default scenario({
  title: 'Operations are executed as the user whom the connection_init names, whatever cookie was shown',
  shows: ['frappe-graphql/init-user'],
  async run(context) {
    const { take, graphqlWs, subscribe } = context;
    const requirement = 'frappe-graphql/init-user';
    const subscription = await subscribe(await graphqlWs(), { selection: 'name triggered_by { name }' });
    for (const who of ['user', 'manager'] as const) {
      await isExecutedAs(context, await graphqlWs(who), who, subscription, requirement);
    }
    if (!take.has('http-login')) return;
    const own = await GraphqlWsClient.connect(take, offering('graphql-ws', await context.site.session('manager')));
    await own.inits({ ...credentialsOf(take.target, 'user') });
    await isExecutedAs(context, own, 'user', subscription, requirement);
  },
});
