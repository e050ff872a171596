import { scenario } from '../context.js';
import { payloadOf, typeOf } from '../graphql-ws/messages.js';
import { aliasFor, at } from '../operation.js';

export default scenario({
  title: 'A query and a mutation are answered with one data and then with complete',
  shows: ['frappe-graphql/start-complete'],
  async run({ take, graphqlWs }) {
    const requirement = 'frappe-graphql/start-complete';
    const own = await graphqlWs();
    const doc = JSON.stringify(JSON.stringify({ doctype: 'ToDo', name: take.fresh('doc') }));
    const alias = aliasFor(take);
    const queries = {
      query: `{ ${alias}: ping }`,
      mutation: `mutation { ${alias}: saveDoc(doctype: "ToDo", doc: ${doc}) { name } }`,
    };
    const frames = [];
    for (const [kind, query] of Object.entries(queries)) {
      const { id, sent } = own.start({ query });
      const data = { requirement, expected: '`data` before anything else of this operation' };
      const first = await own.comes(id, ['data', 'error', 'complete'], data, sent);
      if (typeOf(first) !== 'data') take.fail(data, first.text ?? '', [sent, first], 'order');
      const result = { requirement: `frappe-graphql/${kind}`, expected: `a result under the alias ${alias}` };
      const isNothing = (at(payloadOf(first), 'data', alias) ?? null) === null;
      if (isNothing) take.fail(result, first.text ?? '', [sent, first], 'data');
      const complete = { requirement, expected: '`complete`, after one `data`' };
      const second = await own.comes(id, ['data', 'error', 'complete'], complete, first);
      if (typeOf(second) !== 'complete') take.fail(complete, second.text ?? '', [sent, first, second]);
      frames.push(sent, first, second);
    }
    take.holds(requirement, ...frames);
  },
});
