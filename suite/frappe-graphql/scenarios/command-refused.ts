import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { command, meant } from '../keepalive.js';

export default scenario({
  title: 'The command of a keepalive is refused for an id and for a name that no subscription has',
  shows: [
    'frappe-graphql/command-unknown',
    'frappe-graphql/command-wrong-name',
    'frappe-graphql/command-refused--upstream',
  ],
  async run({ take, socketio, subscribe }) {
    const own = await socketio();
    const subscription = await subscribe(own);
    const { name, id } = meant(subscription);
    const isRefusal = (status: number): boolean => status >= 400 && status < 500;
    const live = await command(own, { name, id });
    const seen = `the status ${live.status}, for a subscription that is live`;
    const legal = { requirement: 'frappe-graphql/command', expected: 'no refusal' };
    if (isRefusal(live.status)) {
      // What is told of a live one is not judged upstream; but then a refusal says nothing.
      if (take.target.profile === 'upstream') throw new Stopped(seen, null);
      take.fail(legal, seen, [live.sent, live.frame]);
    }
    for (const [slug, wrong] of [
      ['command-unknown', { name, id: take.fresh('id') }],
      ['command-wrong-name', { name: take.fresh('name'), id }],
    ] as const) {
      const demand = { requirement: `frappe-graphql/${slug}`, expected: 'a status from 400 to 499' };
      const { status, sent, frame } = await command(own, wrong, demand.requirement);
      take.check(demand, isRefusal(status), `the status ${status}`, [sent, frame], 'commission');
      const upstream = { requirement: 'frappe-graphql/command-refused--upstream', expected: 'the status 417' };
      if (isRefusal(status)) take.check(upstream, status === 417, `the status ${status}`, [sent, frame]);
    }
  },
});
