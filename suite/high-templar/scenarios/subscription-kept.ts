import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription goes on where the API no longer allows its room',
  shows: ['high-templar/subscription-kept'],
  async run({ take, client, connect, trigger }) {
    const room = { only: take.fresh('room') };
    let rooms = [room];
    const somebody = client(() => allows(...rooms));
    const early = await connect(somebody);
    const subscription = await early.subscribe(room);
    await early.hears(subscription, await trigger(room));
    rooms = [];
    const next = await connect(somebody);
    await next.refusesRoom(room, 'high-templar/subscribe-none');
    await early.hears(subscription, await trigger(room), 'high-templar/subscription-kept');
  },
});
