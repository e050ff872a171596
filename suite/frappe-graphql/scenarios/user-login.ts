import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { hearsLogin, liveToLogins, logIn, toLogins } from '../logins.js';
import { operationOf } from '../operation.js';
import { isSocketio } from '../place.js';
import { idIn } from '../socketio/client.js';

export default scenario({
  title: 'A System Manager may subscribe to logins, and nobody else',
  shows: ['frappe-graphql/user-login', 'frappe-graphql/user-login-only', 'frappe-graphql/user-login-only--upstream'],
  locks: { logins: 'exclusive' },
  async run(context) {
    const { take, client } = context;
    const requirement = 'frappe-graphql/user-login';
    const own = await client('manager');
    const others = [await client('user'), ...(isSocketio(take.target) ? [await client('guest')] : [])];
    const subscription = await own.subscribes(toLogins, requirement);
    await own.barrier();
    subscription.mustNotBeRefused(requirement);
    const told = take.has('http-login');
    // What is told nothing is seen to run by being stopped.
    if (told) await liveToLogins(context.site, subscription);
    else if (own instanceof GraphqlWsClient) await own.stops(subscription.id, requirement);
    take.holds(requirement, subscription.made);
    for (const other of others) {
      const demand = { requirement: 'frappe-graphql/user-login-only', expected: 'errors, and no subscription' };
      const { data, errors, status, sent, frame } = await other.execute(operationOf(toLogins), demand);
      const right = errors.length > 0 && idIn(data) === null;
      take.check(demand, right, frame.text ?? '', [sent, frame], 'commission');
      if (status === null || take.target.profile !== 'upstream') continue;
      const upstream = { requirement: 'frappe-graphql/user-login-only--upstream', expected: 'the status 403' };
      take.check(upstream, status === 403, `the status ${status}`, [sent, frame], 'commission');
    }
    if (told) await hearsLogin(subscription, await logIn(context.site));
  },
});
