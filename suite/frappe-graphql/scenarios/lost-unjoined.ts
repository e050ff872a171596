import { scenario } from '../context.js';
import { aloneWithTheClock, waitsFor } from '../expiry.js';
import { isNotFound, meant } from '../keepalive.js';
import { askedFor } from '../operation.js';

export default scenario({
  title: 'A subscription that no socket has joined is lost as well, and joining it then is of no use',
  shows: ['frappe-graphql/join-revives-nothing', 'frappe-graphql/lost-not-found'],
  locks: aloneWithTheClock,
  waitsMs: waitsFor(1),
  async run({ take, socketio, subscribe, time, isUntold }) {
    const [own, writer] = [await socketio(), await socketio('manager')];
    // Its twin has a socket, and is told.
    await subscribe(own);
    const made = await own.makes(askedFor({}));
    await time.untilGone(time.now);
    const joined = await own.joins(made);
    await isUntold('frappe-graphql/join-revives-nothing', own, writer, joined);
    await isNotFound(take, own, meant(made), 'frappe-graphql/lost-not-found');
  },
});
