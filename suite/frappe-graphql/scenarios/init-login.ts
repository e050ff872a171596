import { scenario } from '../context.js';
import { hearsLogin, liveToLogins, logIn } from '../logins.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A login by connection_init is told to subscriptions to user_login, or not',
  shows: [],
  observes: ['frappe-graphql/init-login'],
  locks: { logins: 'exclusive' },
  async run(context) {
    const { take, graphqlWs } = context;
    const own = await graphqlWs('manager');
    const { conversation } = own;
    const asked = askedFor({ root: 'user_login', selection: 'subscription_id user { name }' });
    const subscription = await own.subscribes(asked);
    await own.barrier();
    if (take.has('http-login')) await liveToLogins(context.site, subscription);
    await own.barrier();
    const from = conversation.mark();
    const other = await graphqlWs('user');
    await other.works();
    await take.settle();
    if (take.has('http-login')) await hearsLogin(subscription, await logIn(context.site));
    await own.barrier();
    const told = subscription.heard().filter(({ frame }) => conversation.received.indexOf(frame) >= from);
    const count = told.length - (take.has('http-login') ? 1 : 0);
    const frames = [...other.conversation.sent.slice(0, 1), ...told.map(({ frame }) => frame)];
    take.observe('frappe-graphql/init-login', count > 0 ? 'told' : 'silent', frames);
  },
});
