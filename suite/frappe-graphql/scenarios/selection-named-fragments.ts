import { scenario } from '../context.js';
import { carries } from '../shown.js';

const selection = 'subscription_id name ...told document { ...person ...task }';
const fragments = [
  'fragment told on DocEvent { event }',
  'fragment person on User { email }',
  'fragment task on ToDo { description ...kind }',
  'fragment kind on BaseDocType { doctype }',
].join(' ');

export default scenario({
  title: 'An event carries the fields of named fragments, and of those that they name',
  shows: ['frappe-graphql/selection-named-fragments'],
  async run({ client, documents, subscribe }) {
    const requirement = 'frappe-graphql/selection-named-fragments';
    const own = await client();
    const subscription = await subscribe(own, { selection, fragments }, requirement);
    const change = await documents.create(own);
    const told = await subscription.hears(change, requirement);
    const wanted = { event: null, 'document.description': change.value, 'document.doctype': null };
    carries({ requirement, subscription, change, told }, wanted);
  },
});
