import { scenario } from '../context.js';
import { answers, unreadable } from '../refused-query.js';
import { resultOf } from '../socketio/client.js';

export default scenario({
  title: 'A query that cannot be parsed, is empty or is missing is answered with status 500 and without errors',
  shows: ['frappe-graphql/invalid-syntax--upstream'],
  profile: 'upstream',
  async run({ take, socketio }) {
    const own = await socketio();
    const demand = {
      requirement: 'frappe-graphql/invalid-syntax--upstream',
      expected: 'the status 500, and no `errors`',
    };
    for (const body of unreadable) {
      await answers(own);
      const { status, errors, sent, frame } = resultOf(await own.site.graphql(body, demand, own.cookie));
      const right = status === 500 && errors.length === 0;
      take.check(demand, right, `the status ${status}: ${frame.text}`, [sent, frame]);
    }
    await answers(own);
  },
});
