import { scenario } from '../context.js';
import { failing, hearsFailing } from '../failing.js';
import { askedFor, errorsIn } from '../operation.js';
import { hadErrors, seenIn } from '../subscription.js';

export default scenario({
  title: 'An error in the event of one subscription does not touch what others are told',
  shows: ['frappe-graphql/error-own'],
  // Whoever changes a to-do lets an event fail.
  locks: { ToDo: 'exclusive' },
  async run({ take, client, documents, live }) {
    const requirement = 'frappe-graphql/error-own';
    const [own, other] = [await client(), await client('manager')];
    await take.settle();
    // If nobody is told anything any more, that may have been an error before.
    const blamed = take.facts.get(hadErrors) === true ? requirement : 'frappe-graphql/event';
    const before = [];
    for (const one of [own, other]) {
      const subscription = await one.subscribes(askedFor({}));
      await live(one, subscription, blamed);
      before.push(subscription);
    }
    const broken = await own.subscribes(failing);
    const after = await own.subscribes(askedFor({}));
    await own.barrier();
    for (let rounds = 0; rounds < 2; rounds++) {
      const change = await documents.create(other);
      if (rounds === 0) await hearsFailing(broken, change);
      for (const one of [...before, after]) {
        const told = await one.hears(change, requirement);
        const demand = { requirement, expected: 'an event without `errors`' };
        take.check(demand, errorsIn(told.payload).length === 0, seenIn(told), [one.made, change.sent, told.frame]);
      }
    }
  },
});
