import { scenario } from '../context.js';
import { credentialsOf } from '../place.js';
import { isHis } from '../site.js';

export default scenario({
  title: 'Without a session nobody is logged in',
  shows: ['frappe-graphql/who-guest'],
  async run({ take, site }) {
    const requirement = 'frappe-graphql/who-guest';
    const cookie = await site.freshSession('user');
    const demand = { requirement: 'frappe-graphql/who', expected: 'the user of the session as `message`' };
    if (!(await isHis(site, cookie, credentialsOf(take.target, 'user')))) take.fail(demand, 'another answer', []);
    for (const one of [null, `sid=${take.fresh('sid')}`]) {
      const expected = 'the status 401 or 403';
      const { status, sent, frame } = await site.whoIs(one, { requirement, expected });
      const right = status === 401 || status === 403;
      take.check({ requirement, expected }, right, `the status ${status}`, [sent, frame], 'commission');
    }
  },
});
