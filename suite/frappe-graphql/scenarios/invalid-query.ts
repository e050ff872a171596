import { scenario } from '../context.js';
import { isRefusedQuery } from '../refused-query.js';

const invalid = [
  '{ nope }',
  '{ ping { more } }',
  'subscription { nope { subscription_id } }',
  'subscription { doc_events { subscription_id nope } }',
  'mutation { setValue(doctype: "ToDo") { name } }',
];

export default scenario({
  title: 'A query that does not validate is answered with errors and no result',
  shows: ['frappe-graphql/invalid-query', 'frappe-graphql/invalid-query--upstream'],
  async run({ take, socketio }) {
    const own = await socketio();
    for (const query of invalid) {
      const { result, isRefused } = await isRefusedQuery(own, { query }, 'frappe-graphql/invalid-query');
      if (!isRefused) continue;
      const demand = { requirement: 'frappe-graphql/invalid-query--upstream', expected: 'the status 400' };
      take.check(demand, result.status === 400, `the status ${result.status}`, [result.sent, result.frame]);
    }
  },
});
