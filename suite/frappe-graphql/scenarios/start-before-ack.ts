import { hasToken } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isOf } from '../graphql-ws/messages.js';
import { aliasFor, askedFor } from '../operation.js';
import { credentialsOf } from '../place.js';
import { tells } from '../subscription.js';
import type { Told } from '../told.js';

export default scenario({
  title: 'What is started right behind the connection_init is executed once that is acknowledged',
  shows: ['frappe-graphql/start-before-ack'],
  async run({ take, graphqlWs, documents }) {
    const requirement = 'frappe-graphql/start-before-ack';
    const own = await GraphqlWsClient.connect(take, undefined, 'user');
    const { conversation } = own;
    const payload = take.has('users') ? { payload: { ...credentialsOf(take.target, 'user') } } : {};
    const init = own.send('connection_init', payload);
    const subscription = own.runs(askedFor({}));
    const alias = aliasFor(take);
    const { id, sent } = own.start({ query: `{ ${alias}: ping }` });
    const ack = { requirement: 'frappe-graphql/init', expected: 'a `connection_ack`' };
    const acked = await take.must(conversation, ack, (frame) => isOf(frame, ['connection_ack']), {
      from: 0,
      about: [init],
    });
    const demand = { requirement, expected: `\`data\` with ${alias}, after the \`connection_ack\`` };
    const frame = await own.comes(id, ['data', 'error'], demand, sent);
    const right = isOf(frame, ['data']) && hasToken(frame.text ?? '', alias) && frame.index > acked.index;
    if (!right) take.fail(demand, frame.text ?? '', [init, sent, acked, frame]);
    await own.barrier();
    // Whose changes are told, and which, is another matter.
    const created = await documents.create(own);
    const other = await graphqlWs('manager');
    const changes = [created, await documents.change(own, created), await documents.change(other, created)];
    const isTold = (told: Told): boolean => changes.some((change) => tells(told, change));
    await subscription.mustTell({ requirement, expected: 'an event of one of these changes' }, isTold, created.sent);
    take.holds(requirement, sent, frame);
  },
});
