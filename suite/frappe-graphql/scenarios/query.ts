import { scenario } from '../context.js';
import { aliasFor, at } from '../operation.js';

export default scenario({
  title: 'Queries and mutations are answered with their data, and mutations take effect',
  shows: ['frappe-graphql/query', 'frappe-graphql/mutation', 'frappe-graphql/operation-name'],
  async run({ take, client, documents }) {
    const own = await client();
    const alias = aliasFor(take);
    for (const [query, key] of [
      ['{ ping }', 'ping'],
      [`query { ${alias}: ping }`, alias],
    ] as const) {
      const demand = { requirement: 'frappe-graphql/query', expected: `\`data\` with a text as \`${key}\`` };
      const { data, sent, frame } = await own.execute({ query }, demand);
      take.check(demand, typeof at(data, key) === 'string', frame.text ?? '', [sent, frame]);
    }
    const made = await documents.create(own);
    await documents.keeps(own, made);
    await documents.keeps(own, await documents.change(own, made));
    for (const chosen of ['first', 'second']) {
      const query = 'query first { first: ping } query second { second: ping }';
      const expected = `the data of the operation \`${chosen}\` alone`;
      const demand = { requirement: 'frappe-graphql/operation-name', expected };
      const { data, sent, frame } = await own.execute({ query, operationName: chosen }, demand);
      const isChosen = typeof at(data, chosen) === 'string' && Object.keys(data ?? {}).length === 1;
      take.check(demand, isChosen, frame.text ?? '', [sent, frame]);
    }
  },
});
