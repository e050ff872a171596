import { scenario } from '../context.js';

export default scenario({
  title: 'A socket of another user that joins a subscription is told its events, or nothing',
  shows: [],
  observes: ['frappe-graphql/foreign-join'],
  needs: ['users'],
  async run({ take, socketio, subscribe, documents, lastFence }) {
    const [own, stranger] = [await socketio('manager'), await socketio('user')];
    const subscription = await subscribe(own);
    const foreign = await stranger.joins(subscription);
    await stranger.barrier();
    const change = await documents.create(own);
    await subscription.hears(change, 'frappe-graphql/join-many');
    await lastFence(stranger);
    const [told] = foreign.heard(change);
    const frames = told === undefined ? [change.sent] : [change.sent, told.frame];
    take.observe('frappe-graphql/foreign-join', told === undefined ? 'silent' : 'told', frames);
  },
});
