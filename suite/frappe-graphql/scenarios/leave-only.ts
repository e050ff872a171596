import { scenario } from '../context.js';

export default scenario({
  title: 'Who leaves a subscription ends neither it nor what other sockets, and this one, are told besides',
  shows: ['frappe-graphql/leave-only'],
  async run({ socketio, subscribe, live, documents, fallsSilent }) {
    const requirement = 'frappe-graphql/leave-only';
    const [own, other] = [await socketio(), await socketio()];
    const left = await subscribe(own);
    const kept = await subscribe(own);
    const elsewhere = await other.joins(left);
    await live(other, elsewhere, 'frappe-graphql/join-many');
    await own.leaves(left);
    // Whatever else it takes along, it has by then.
    await fallsSilent(own, left, 'frappe-graphql/leave');
    const change = await documents.create(own);
    await elsewhere.hears(change, requirement);
    await kept.hears(change, requirement);
    await live(own, await own.joins(left), requirement);
  },
});
