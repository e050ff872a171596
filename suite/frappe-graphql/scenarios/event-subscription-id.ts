import { scenario } from '../context.js';
import { at } from '../operation.js';
import { isSocketio } from '../place.js';
import { seenIn } from '../subscription.js';
import { eventIn } from '../told.js';

export default scenario({
  title: 'An event carries the id of its subscription where that was selected: always the same, and no other’s',
  shows: ['frappe-graphql/event-subscription-id'],
  async run({ take, client, documents, subscribe }) {
    const requirement = 'frappe-graphql/event-subscription-id';
    const own = await client();
    const subscriptions = [await subscribe(own), await subscribe(own), await subscribe(await client('manager'))];
    /** Which subscription each id that was told is of. */
    const ids = new Map(isSocketio(take.target) ? subscriptions.map((one) => [one.id, one] as const) : []);
    for (let rounds = 0; rounds < 2; rounds++) {
      const change = await documents.create(own);
      for (const one of subscriptions) {
        const told = await one.hears(change);
        const id = at(eventIn(told), 'subscription_id');
        const known = [...ids].find(([, other]) => other === one)?.[0];
        const expected = `the \`subscription_id\` ${known ?? 'of this subscription, a text'}`;
        const isText = typeof id === 'string' && id !== '';
        const right = isText && (known ?? id) === id && (ids.get(id) ?? one) === one;
        if (right) ids.set(id, one);
        take.check({ requirement, expected }, right, seenIn(told), [one.made, change.sent, told.frame]);
      }
    }
  },
});
