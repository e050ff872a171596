import { scenario } from '../context.js';
import { keepalive, keepsAlive, meantBy } from '../keepalive.js';

export default scenario({
  title: 'A keepalive of an id that no subscription has, or with the name of none, fails and says which it is',
  shows: ['frappe-graphql/keepalive-unknown', 'frappe-graphql/keepalive-wrong-name'],
  async run({ take, client, documents, subscribe }) {
    const own = await client();
    const subscription = await subscribe(own);
    const meant = meantBy(subscription, await subscription.hears(await documents.create(own)));
    const wrong = [
      { id: take.fresh('id'), requirement: 'frappe-graphql/keepalive-unknown', fault: 'SUBSCRIPTION_NOT_FOUND' },
      { id: `${meant.id}0`, requirement: 'frappe-graphql/keepalive-unknown', fault: 'SUBSCRIPTION_NOT_FOUND' },
      { name: 'doc_event', requirement: 'frappe-graphql/keepalive-wrong-name', fault: 'INVALID_SUBSCRIPTION' },
      { name: 'ToDo', requirement: 'frappe-graphql/keepalive-wrong-name', fault: 'INVALID_SUBSCRIPTION' },
    ];
    for (const { requirement, fault, ...other } of wrong) {
      await keepsAlive(take, own, meant);
      const { success, error, sent, frame } = await keepalive(own, { ...meant, ...other }, requirement);
      const demand = { requirement, expected: `\`success\` false, and the \`error\` ${fault}` };
      take.check(demand, success === false && error === fault, frame.text ?? '', [sent, frame], 'commission');
    }
    await keepsAlive(take, own, meant);
  },
});
