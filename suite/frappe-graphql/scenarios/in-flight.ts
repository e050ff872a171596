import { hasToken } from '../../../src/base/text.js';
import { scenario } from '../context.js';
import { isOf } from '../graphql-ws/messages.js';
import { aliasFor } from '../operation.js';

/** How many operations run at the same time. */
const most = 12;

export default scenario({
  title: 'Operations that run at the same time are each answered under their own id',
  shows: ['frappe-graphql/in-flight'],
  async run({ take, graphqlWs }) {
    const requirement = 'frappe-graphql/in-flight';
    const own = await graphqlWs();
    const all = Array.from({ length: most }, () => {
      const alias = aliasFor(take);
      return { alias, ...own.start({ query: `{ ${alias}: ping }` }) };
    });
    for (const { alias, id, sent } of all) {
      const demand = { requirement, expected: `\`data\` with ${alias} under the id "${id}"` };
      const isIts = (frame: typeof sent): boolean =>
        isOf(frame, ['data']) && (isOf(frame, ['data'], id) || hasToken(frame.text ?? '', alias));
      const from = own.conversation.after(sent);
      const frame = await take.must(own.conversation, demand, isIts, { from, about: [sent] });
      const right = isOf(frame, ['data'], id) && hasToken(frame.text ?? '', alias);
      take.check(demand, right, frame.text ?? '', [sent, frame]);
    }
  },
});
