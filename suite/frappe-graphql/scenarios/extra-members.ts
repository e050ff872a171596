import type { JsonObject } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { GraphqlWsClient } from '../graphql-ws/client.js';
import { isOf } from '../graphql-ws/messages.js';
import { askedFor, at } from '../operation.js';

const requirement = 'frappe-graphql/extra-members';

export default scenario({
  title: 'Members that nobody knows change nothing, in requests and in messages',
  shows: ['frappe-graphql/extra-members'],
  async run({ take, client, documents, subscribe }) {
    const more: JsonObject = { extensions: { tracing: null }, [take.fresh('member')]: [{ deep: [1] }] };
    const own = await client();
    for (const members of [{}, more]) {
      const blamed = members === more ? requirement : 'frappe-graphql/query';
      const demand = { requirement: blamed, expected: '`data` with a text' };
      const { data, sent, frame } = await own.execute({ query: '{ ping }', ...members }, demand);
      if (typeof at(data, 'ping') !== 'string') take.fail(demand, frame.text ?? '', [sent, frame], 'data');
    }
    const subscription = await subscribe(own, { more }, requirement);
    await subscription.hears(await documents.create(own), requirement);
    if (own instanceof GraphqlWsClient) await inMessages(own, more);
  },
});

/** The same members in each message that is answered. */
async function inMessages({ take }: GraphqlWsClient, more: JsonObject): Promise<void> {
  const own = await GraphqlWsClient.connect(take);
  const { conversation } = own;
  const answers = async (sent: Frame, type: string, id?: string): Promise<void> => {
    const demand = { requirement, expected: `\`${type}\`, as without these members` };
    const wrong = id === undefined ? ['connection_error'] : ['error'];
    const isAnswer = (frame: Frame): boolean => isOf(frame, [type, ...wrong], id) || isOf(frame, ['error']);
    const from = conversation.after(sent);
    const frame = await take.must(conversation, demand, isAnswer, { from, about: [sent] });
    if (!isOf(frame, [type])) take.fail(demand, frame.text ?? '', [sent, frame]);
    take.holds(requirement, sent, frame);
  };
  await answers(own.send('connection_init', more), 'connection_ack');
  const id = take.fresh('op');
  await answers(own.send('start', { id, payload: { query: '{ ping }', ...more }, ...more }), 'data', id);
  // Without them, what is wrong is wrong of itself.
  const plain = own.runs(askedFor({}));
  const running = own.runs(askedFor({}));
  await own.barrier();
  await own.stops(plain.id);
  await answers(own.send('stop', { id: running.id, ...more }), 'complete', running.id);
}
