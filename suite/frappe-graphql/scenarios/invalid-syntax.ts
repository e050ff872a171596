import { scenario } from '../context.js';
import { isRefusedQuery, unreadable } from '../refused-query.js';

export default scenario({
  title: 'A query that cannot be parsed, is empty or is missing is answered with errors and no result',
  shows: ['frappe-graphql/invalid-syntax'],
  async run({ socketio }) {
    const own = await socketio();
    for (const body of unreadable) await isRefusedQuery(own, body, 'frappe-graphql/invalid-syntax');
  },
});
