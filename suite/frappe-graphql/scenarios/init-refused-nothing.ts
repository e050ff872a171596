import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { literal } from '../documents.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isOf, payloadOf } from '../graphql-ws/messages.js';
import { isRefused } from '../graphql-ws/refusals.js';
import { at } from '../operation.js';
import { credentialsOf } from '../place.js';

export default scenario({
  title: 'Nothing is executed on a connection whose connection_init is refused',
  shows: ['frappe-graphql/init-refused-nothing'],
  // Who is refused may take others with it.
  locks: { subject: 'exclusive' },
  async run({ take, graphqlWs, subscribe, documents, lastFence }) {
    const requirement = 'frappe-graphql/init-refused-nothing';
    const watcher = await graphqlWs();
    const subscription = await subscribe(watcher);
    const own = credentialsOf(take.target, 'user');
    const sibling = await GraphqlWsClient.connect(take);
    await sibling.inits({ ...own });
    await subscription.hears(await documents.create(sibling));

    const refused = await GraphqlWsClient.connect(take);
    const { conversation } = refused;
    const init = refused.send('connection_init', { payload: { ...own, pwd: take.fresh('wrong') } });
    const [name, value] = [take.fresh('doc'), take.fresh('value')];
    const doc = literal(JSON.stringify({ doctype: 'ToDo', name, description: value }));
    const { id, sent } = refused.start({ query: `mutation { saveDoc(doctype: "ToDo", doc: ${doc}) { name } }` });
    const change = {
      doctype: 'ToDo',
      name,
      value,
      earlier: [],
      later: () => [],
      sent,
      answered: sent,
      by: refused,
    } as const;
    const expected = 'nothing that was executed';
    subscription.mustNotHear(change, requirement, expected);
    const hasResult = (frame: Frame): boolean =>
      isOf(frame, ['data'], id) && (at(payloadOf(frame), 'data', 'saveDoc') ?? null) !== null;
    take.forbid(conversation, { requirement, expected }, hasResult, { from: 0, about: () => [init, sent] });
    await isRefused(refused, init);
    await lastFence(watcher);
    take.holds(requirement, init, sent);
  },
});
