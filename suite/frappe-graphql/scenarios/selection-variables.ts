import { scenario } from '../context.js';
import { carries, lacks } from '../shown.js';

/** What is selected, by what its directives are decided. */
const selecting = (brief: string, long: string): string =>
  `subscription_id name event @skip(if: ${brief}) document { doctype @include(if: ${brief}) name @include(if: ${long}) }`;

export default scenario({
  title: 'An event is resolved with the variables of its own subscription',
  shows: ['frappe-graphql/selection-variables'],
  async run({ client, documents, subscribe }) {
    const requirement = 'frappe-graphql/selection-variables';
    const own = await client();
    const subscriptions = [];
    for (const brief of [true, false]) {
      const literal = 'frappe-graphql/selection-directives';
      const twin = await subscribe(own, { selection: selecting(`${brief}`, 'true') }, literal);
      const asked = {
        head: '($brief: Boolean!, $long: Boolean = true)',
        selection: selecting('$brief', '$long'),
        variables: { brief },
      };
      subscriptions.push({ brief, twin, subscription: await subscribe(own, asked, requirement) });
    }
    const change = await documents.create(own);
    for (const { brief, twin, subscription } of subscriptions) {
      const looked = [
        { one: twin, blamed: 'frappe-graphql/selection-directives' },
        { one: subscription, blamed: requirement },
      ];
      for (const { one, blamed } of looked) {
        const shown = { requirement: blamed, subscription: one, change, told: await one.hears(change, blamed) };
        const fields = brief ? { 'document.doctype': null } : { event: null };
        const right = carries(shown, { 'document.name': null, ...fields });
        // Where directives are not obeyed, variables in them say nothing.
        if (!lacks(shown, [brief ? 'event' : 'document.doctype']) || !right) return;
      }
    }
  },
});
