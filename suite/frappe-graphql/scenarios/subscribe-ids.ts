import { scenario } from '../context.js';

export default scenario({
  title: 'Each subscription has an id that no other has, though it asks for the same',
  shows: ['frappe-graphql/subscribe-ids'],
  async run({ take, socketio, subscribe }) {
    const [own, other] = [await socketio(), await socketio('manager')];
    const requirement = 'frappe-graphql/subscribe-ids';
    const made = [];
    for (const by of [own, own, other, own]) {
      const subscription = await subscribe(by);
      const former = made.find(({ id }) => id === subscription.id);
      const demand = { requirement, expected: 'an id that no other subscription has' };
      if (former !== undefined)
        take.fail(demand, `"${subscription.id}" again`, [former.made, subscription.made], 'twice');
      made.push(subscription);
    }
    take.holds(requirement, ...made.map((one) => one.made));
  },
});
