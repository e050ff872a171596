import { isObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { askedFor, at } from '../operation.js';
import { seenIn } from '../subscription.js';
import { eventIn } from '../told.js';

export default scenario({
  title: 'Upstream leaves the id out of events, and has no name for one of which nothing else was selected',
  shows: ['frappe-graphql/event-subscription-id--upstream', 'frappe-graphql/event-only-id--upstream'],
  profile: 'upstream',
  async run({ take, socketio, documents, subscribe, fence }) {
    const own = await socketio();
    const subscription = await subscribe(own);
    const change = await documents.create(own);
    const whole = await subscription.hears(change);
    const without = {
      requirement: 'frappe-graphql/event-subscription-id--upstream',
      expected: 'an event without `subscription_id`',
    };
    const event = eventIn(whole);
    const isWithout = isObject(event) && !('subscription_id' in event);
    take.check(without, isWithout, seenIn(whole), [subscription.made, change.sent, whole.frame]);

    await fence(own);
    const bare = await own.subscribes(askedFor({ selection: 'subscription_id' }));
    await own.barrier();
    const other = await documents.create(own);
    const demand = {
      requirement: 'frappe-graphql/event-only-id--upstream',
      expected: 'an event under the key `__subscription__`',
    };
    const told = await bare.mustTell(demand, ({ kind }) => kind === 'data', other.sent);
    const data = at(told.payload, 'data');
    const isUnnamed = isObject(data) && Object.keys(data).join() === '__subscription__';
    take.check(demand, isUnnamed, seenIn(told), [bare.made, other.sent, told.frame]);
  },
});
