import { scenario } from '../context.js';
import { command, meant } from '../keepalive.js';
import { at } from '../operation.js';

export default scenario({
  title: 'The command of a keepalive is answered with the id of a live subscription, in the path as well as by `cmd`',
  shows: ['frappe-graphql/command', 'frappe-graphql/command-cmd'],
  profile: 'documented',
  async run({ take, socketio, subscribe }) {
    const own = await socketio();
    const subscription = await subscribe(own);
    for (const by of ['path', 'cmd'] as const) {
      const requirement = by === 'path' ? 'frappe-graphql/command' : 'frappe-graphql/command-cmd';
      const demand = { requirement, expected: `the status 200, and its \`subscription_id\` "${subscription.id}"` };
      const { status, json, sent, frame } = await command(own, meant(subscription), requirement, by);
      const right = status === 200 && at(json, 'message', 'subscription_id') === subscription.id;
      if (!right) take.fail(demand, `the status ${status}: ${frame.text}`, [sent, frame], 'data');
      take.holds(requirement, sent, frame);
    }
    const requirement = 'frappe-graphql/command-cmd';
    const unknown = { name: subscription.asked.root, id: take.fresh('id') };
    const byPath = await command(own, unknown, requirement);
    const { status, sent, frame } = await command(own, unknown, requirement, 'cmd');
    const demand = { requirement, expected: `the status ${byPath.status}, as by the path` };
    take.check(demand, status === byPath.status, `the status ${status}`, [byPath.sent, byPath.frame, sent, frame]);
  },
});
