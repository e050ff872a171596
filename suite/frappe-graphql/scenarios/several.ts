import { isObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { at } from '../operation.js';
import { seenIn } from '../subscription.js';
import { eventIn } from '../told.js';

export default scenario({
  title: 'Each of several subscriptions is told under its own id, and with its own selection',
  shows: ['frappe-graphql/several'],
  async run({ take, client, documents, subscribe, lastFence }) {
    const requirement = 'frappe-graphql/several';
    const [own, other] = [await client(), await client('manager')];
    const aliases = ['first', 'second', 'third'];
    const subscriptions = [];
    for (const alias of aliases) {
      const asked = { selection: `subscription_id ${alias}: name doctype` };
      subscriptions.push({ alias, subscription: await subscribe(alias === 'third' ? other : own, asked) });
    }
    const change = await documents.create(other);
    for (const { subscription } of subscriptions) await subscription.hears(change, requirement);
    await lastFence(own, other);
    for (const { alias, subscription } of subscriptions) {
      for (const told of subscription.heard(change)) {
        const event = eventIn(told);
        const keys = isObject(event) ? Object.keys(event) : [];
        const demand = { requirement, expected: `the name of the document as \`${alias}\`, as it was selected here` };
        const frames = [subscription.made, change.sent, told.frame];
        const own = [alias, 'name', 'doctype', 'subscription_id'];
        const isForeign = keys.some((key) => aliases.includes(key) && key !== alias);
        const isRight = at(event, alias) === change.name;
        if (isForeign || (!isRight && keys.some((key) => !own.includes(key))))
          take.broken(demand, seenIn(told), frames, 'data');
        else if (isRight) take.holds(requirement, ...frames);
        else take.fail({ ...demand, requirement: 'frappe-graphql/selection-aliases' }, seenIn(told), frames, 'data');
      }
      subscription.heardOnce(change);
    }
  },
});
