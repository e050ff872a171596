import { isObject, type Json, jsonEqual, parseJson } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { aloneWithTheClock } from '../expiry.js';
import { keepsAlive, meantBy } from '../keepalive.js';
import type { Asked } from '../operation.js';

/** Subscriptions, and the arguments that each has. */
const cases: readonly (readonly [Partial<Asked>, Json])[] = [
  [{ args: '(doctypes: ["ToDo"])' }, { doctypes: ['ToDo'] }],
  [
    { head: '($d: [String!])', args: '(doctypes: $d)', variables: { d: ['ToDo', 'User'] } },
    { doctypes: ['ToDo', 'User'] },
  ],
  [{ args: '' }, {}],
];

export default scenario({
  title: 'A keepalive of a live subscription succeeds, and tells its id, its arguments and when it was made',
  shows: [
    'frappe-graphql/keepalive',
    'frappe-graphql/keepalive-id',
    'frappe-graphql/keepalive-subscribed-at',
    'frappe-graphql/keepalive-variables',
  ],
  locks: aloneWithTheClock,
  async run({ take, client, documents, subscribe, time }) {
    const own = await client();
    for (const [asked, variables] of cases) {
      const subscription = await subscribe(own, asked);
      const meant = meantBy(subscription, await subscription.hears(await documents.create(own)));
      const first = await keepsAlive(take, own, meant);
      const when = first.subscribedAt;
      for (let times = 0; times < 2; times++) {
        if (take.has('clock')) await time.passes(0.2);
        const { id, subscribedAt, variables: text, sent, frame } = await keepsAlive(take, own, meant);
        const judge = (requirement: string, expected: string, right: boolean): void =>
          take.check({ requirement, expected }, right, frame.text ?? '', [first.frame, sent, frame]);
        judge('frappe-graphql/keepalive-id', `the \`subscription_id\` ${meant.id}`, id === meant.id);
        const isWhen = typeof when === 'string' && subscribedAt === when;
        judge('frappe-graphql/keepalive-subscribed-at', 'the same text as `subscribed_at` each time', isWhen);
        const expected = `the \`variables\` ${JSON.stringify(variables)}, as a text`;
        judge('frappe-graphql/keepalive-variables', expected, jsonEqual(argumentsIn(text), variables));
      }
    }
  },
});

/** The arguments in a text that holds JSON; those that are null are as good as absent. */
function argumentsIn(text: Json | undefined): Json | undefined {
  const parsed = typeof text === 'string' ? parseJson(text) : null;
  if (parsed?.ok !== true) return undefined;
  if (!isObject(parsed.value)) return parsed.value;
  return Object.fromEntries(Object.entries(parsed.value).filter(([, value]) => value !== null));
}
