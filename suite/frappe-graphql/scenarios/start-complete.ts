import { scenario } from '../context.js';
import { typeOf } from '../graphql-ws/messages.js';
import { aliasFor, type Operation } from '../operation.js';

export default scenario({
  title: 'A query and a mutation are answered with one data and then with complete',
  shows: ['frappe-graphql/start-complete'],
  async run({ take, graphqlWs }) {
    const requirement = 'frappe-graphql/start-complete';
    const own = await graphqlWs();
    const doc = JSON.stringify(JSON.stringify({ doctype: 'ToDo', name: take.fresh('doc') }));
    const alias = aliasFor(take);
    const operations: readonly Operation[] = [
      { query: `{ ${alias}: ping }` },
      { query: `mutation { ${alias}: saveDoc(doctype: "ToDo", doc: ${doc}) { name } }` },
    ];
    for (const operation of operations) {
      const { id, sent } = own.start(operation);
      const data = { requirement, expected: '`data` before anything else of this operation' };
      const first = await own.comes(id, ['data', 'error', 'complete'], data, sent);
      if (typeOf(first) !== 'data') take.fail(data, first.text ?? '', [sent, first], 'order');
      const complete = { requirement, expected: '`complete`, after one `data`' };
      const second = await own.comes(id, ['data', 'error', 'complete'], complete, first);
      if (typeOf(second) !== 'complete') take.fail(complete, second.text ?? '', [sent, first, second]);
      take.holds(requirement, sent, first, second);
    }
  },
});
