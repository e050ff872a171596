import { scenario } from '../context.js';

export default scenario({
  title: 'Every socket that has joined a subscription is told its events, each once',
  shows: ['frappe-graphql/join-many'],
  async run({ socketio, subscribe, live, documents, lastFence }) {
    const requirement = 'frappe-graphql/join-many';
    const sockets = [await socketio(), await socketio(), await socketio()];
    const [own] = sockets;
    if (own === undefined) return;
    const made = await subscribe(own);
    const heard = [made];
    for (const other of sockets.slice(1)) {
      const same = await other.joins(made);
      await live(other, same, requirement);
      heard.push(same);
    }
    const change = await documents.create(own);
    for (const one of heard) await one.hears(change, requirement);
    await lastFence(...sockets);
    for (const one of heard) one.heardOnce(change, requirement);
  },
});
