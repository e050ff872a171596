import { hasToken } from '../../../src/base/text.js';
import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { isOf } from '../graphql-ws/messages.js';
import { aliasFor, askedFor } from '../operation.js';

const ids = ['', '0', ' padded ', '007', '1e3', 'null', '__proto__', 'constructor', 'Ünï\u2028😀', 'x'.repeat(1000)];

export default scenario({
  title: 'Whatever text an id is, it comes back as it was sent',
  shows: ['frappe-graphql/id-echo'],
  async run({ take, graphqlWs, live, documents }) {
    const [own, other] = [await graphqlWs(), await graphqlWs()];
    const { conversation } = own;
    for (const [turn, id] of [take.fresh('op'), ...ids].entries()) {
      // What fails under a usual id is another fault.
      const blame = (usual: string): string => `frappe-graphql/${turn === 0 ? usual : 'id-echo'}`;
      const expected = `the id ${JSON.stringify(id)} again`;
      const alias = aliasFor(take);
      const { sent } = own.start({ query: `{ ${alias}: ping }` }, id);
      const answers = (frame: Frame): boolean =>
        isOf(frame, ['data', 'error'], id) || hasToken(frame.text ?? '', alias);
      const query = { requirement: blame('query'), expected };
      const from = conversation.after(sent);
      const data = await take.must(conversation, query, answers, { from, about: [sent] });
      if (!isOf(data, ['data'], id)) take.fail(query, data.text ?? '', [sent, data], 'data');
      await own.comes(id, ['complete'], { requirement: blame('start-complete'), expected }, data);
      // Ids that are used again are another matter.
      const subscription = other.runs(askedFor({}), id);
      await live(other, subscription, blame('event'));
      await subscription.hears(await documents.create(other), blame('event'));
      await other.stops(id, blame('stop'));
    }
  },
});
