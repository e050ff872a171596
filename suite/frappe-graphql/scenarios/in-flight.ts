import { hasToken } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { isOf, payloadOf } from '../graphql-ws/messages.js';
import { aliasFor, at } from '../operation.js';

/** How many operations run at the same time. */
const most = 12;

export default scenario({
  title: 'Operations that run at the same time are each answered under their own id',
  shows: ['frappe-graphql/in-flight'],
  async run({ take, graphqlWs }) {
    const requirement = 'frappe-graphql/in-flight';
    const own = await graphqlWs();
    const all = Array.from({ length: most }, (_, at) => {
      const alias = aliasFor(take);
      // Those that are alike can be told apart by their ids alone, and must each be answered all the same.
      const query = at % 2 === 0 ? `{ ${alias}: ping }` : '{ ping }';
      return { field: at % 2 === 0 ? alias : 'ping', ...own.start({ query }) };
    });
    for (const { field, id, sent } of all) {
      const demand = { requirement, expected: `\`data\` with ${field} under the id "${id}"` };
      const isIts = (frame: typeof sent): boolean =>
        isOf(frame, ['data'], id) || (field !== 'ping' && hasToken(frame.text ?? '', field));
      const from = own.conversation.after(sent);
      const frame = await take.must(own.conversation, demand, isIts, { from, about: [sent] });
      const right = isOf(frame, ['data'], id) && typeof at(payloadOf(frame), 'data', field) === 'string';
      take.check(demand, right, frame.text ?? '', [sent, frame]);
    }
  },
});
