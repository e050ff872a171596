import { scenario } from '../context.js';

export default scenario({
  title: 'A socket that joins a subscription after an earlier one has ended is told its events',
  shows: ['frappe-graphql/rejoin'],
  async run({ take, socketio, subscribe, live, documents }) {
    const [own, other] = [await socketio(), await socketio()];
    const subscription = await subscribe(own);
    const elsewhere = await other.joins(subscription);
    await live(other, elsewhere, 'frappe-graphql/join-many');
    await (await own.listening()).close(take.timeoutMs);
    // Where it has ended with its socket, that is another matter.
    await elsewhere.hears(await documents.create(other), 'frappe-graphql/socket-end');
    const again = await socketio();
    await live(again, await again.joins(subscription), 'frappe-graphql/rejoin');
  },
});
