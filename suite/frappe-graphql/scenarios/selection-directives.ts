import { scenario } from '../context.js';
import { carries, lacks } from '../shown.js';

const selection = [
  'subscription_id name event @include(if: true) doctype @include(if: false)',
  'document @skip(if: false) {',
  'name @skip(if: true) doctype @skip(if: false)',
  '... on ToDo @include(if: true) { description } ... @skip(if: true) { also: doctype }',
  '}',
].join(' ');

export default scenario({
  title: 'An event obeys include and skip, on fields and on fragments',
  shows: ['frappe-graphql/selection-directives'],
  async run({ client, documents, subscribe }) {
    const requirement = 'frappe-graphql/selection-directives';
    const own = await client();
    const subscription = await subscribe(own, { selection }, requirement);
    const change = await documents.create(own);
    const told = await subscription.hears(change, requirement);
    const shown = { requirement, subscription, change, told };
    carries(shown, { event: null, 'document.doctype': null, 'document.description': change.value });
    lacks(shown, ['doctype', 'document.name', 'document.also']);
  },
});
