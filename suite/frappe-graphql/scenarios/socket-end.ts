import { scenario } from '../context.js';
import { keepalive, meant } from '../keepalive.js';

export default scenario({
  title: 'The end of a socket ends no subscription',
  shows: ['frappe-graphql/socket-end'],
  async run({ take, socketio, subscribe, live }) {
    const requirement = 'frappe-graphql/socket-end';
    const subscriptions = [];
    for (const isOrderly of [true, false]) {
      const own = await socketio();
      const subscription = await subscribe(own);
      const conversation = await own.listening();
      if (isOrderly) await conversation.close(take.timeoutMs);
      else conversation.cut('the client is cut off');
      subscriptions.push(subscription);
    }
    const again = await socketio();
    await again.barrier();
    for (const subscription of subscriptions) {
      const demand = { requirement, expected: '`success` true: the subscription is live' };
      const { success, error, sent, frame } = await keepalive(again, meant(subscription));
      if (error === 'SUBSCRIPTION_NOT_FOUND') take.fail(demand, frame.text ?? '', [sent, frame]);
      if (success !== true)
        take.fail({ ...demand, requirement: 'frappe-graphql/keepalive' }, frame.text ?? '', [sent, frame]);
      await live(again, await again.joins(subscription), 'frappe-graphql/rejoin');
      take.holds(requirement, sent, frame);
    }
  },
});
