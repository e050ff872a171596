import { isObject, type Json, jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { at } from '../operation.js';
import { seenIn } from '../subscription.js';

/** Selections, and what each event has of them. */
const cases: readonly (readonly [string, Json])[] = [
  ['name', { name: null }],
  ['name event', { name: null, event: null }],
  ['doctype name document { doctype }', { doctype: null, name: null, document: { doctype: null } }],
  ['name document { name } event', { name: null, document: { name: null }, event: null }],
];

export default scenario({
  title: 'An event carries the fields that were selected, and no others',
  shows: ['frappe-graphql/selection'],
  async run({ take, client, documents, subscribe }) {
    const requirement = 'frappe-graphql/selection';
    const own = await client();
    for (const [selection, fields] of cases) {
      const subscription = await subscribe(own, { selection: `subscription_id ${selection}` }, requirement);
      const change = await documents.create(own);
      const told = await subscription.hears(change, requirement);
      const demand = { requirement, expected: `under \`doc_events\` the fields \`${selection}\`, and no others` };
      const right = jsonEqual(shapeOf(at(told.payload, 'data')), { doc_events: fields });
      take.check(demand, right, seenIn(told), [subscription.made, change.sent, told.frame]);
    }
  },
});

/** The keys of an object, and of those in it. Whether the id of the subscription is there is judged elsewhere. */
function shapeOf(value: Json | undefined): Json {
  if (!isObject(value)) return null;
  const own = Object.entries(value).filter(([key]) => key !== 'subscription_id');
  return Object.fromEntries(own.map(([key, below]) => [key, shapeOf(below)]));
}
