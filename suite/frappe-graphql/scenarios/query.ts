import { scenario } from '../context.js';
import { at } from '../operation.js';

export default scenario({
  title: 'Queries and mutations are answered with their data',
  shows: ['frappe-graphql/query', 'frappe-graphql/mutation', 'frappe-graphql/operation-name'],
  async run({ take, client, documents }) {
    const own = await client();
    const requirement = 'frappe-graphql/query';
    const alias = take.fresh('alias').replaceAll('-', '_');
    for (const query of ['{ ping }', `query { ${alias}: ping }`]) {
      const demand = { requirement, expected: '`data` with a text' };
      const { data, sent, frame } = await own.execute({ query }, demand);
      const told = at(data, query === '{ ping }' ? 'ping' : alias);
      take.check(demand, typeof told === 'string', frame.text ?? '', [sent, frame]);
    }
    const made = await documents.create(own);
    const changed = await documents.change(own, made);
    take.holds('frappe-graphql/mutation', changed.sent);
    for (const chosen of ['first', 'second']) {
      const query = `query first { first: ping } query second { second: ping }`;
      const demand = { requirement: 'frappe-graphql/operation-name', expected: `the data of the operation ${chosen}` };
      const { data, sent, frame } = await own.execute({ query, operationName: chosen }, demand);
      take.check(demand, typeof at(data, chosen) === 'string', frame.text ?? '', [sent, frame]);
    }
  },
});
