import { scenario } from '../context.js';

export default scenario({
  title:
    'A stream whose pk field is another one subscribes by pk, and tells updates under its field and deletions under pk',
  shows: ['dcrf/subscribe-pk', 'dcrf/update-event-pk', 'dcrf/delete-event-pk', 'dcrf/event-other-stream'],
  async run({ take, things, subscribe, change, remove, lastFence }) {
    const own = await things('thingsWithId');
    const plain = await things('things');
    let thing = await own.create({ counter: 1 });
    const options = { stream: 'thingsWithId', requirement: 'dcrf/subscribe-pk' } as const;
    const byId = await subscribe(own.peer, thing, options);
    const byPk = await subscribe(plain.peer, thing);
    for (const writer of [own, plain, own, plain]) {
      const changed = await change(writer, thing);
      thing = changed.thing;
      const other = 'dcrf/event-other-stream';
      const frame = await byId.hears(changed, writer === own ? 'dcrf/update-event' : other);
      take.holds('dcrf/subscribe-pk', byId.answer.sent, frame);
      await byPk.hears(changed, writer === plain ? 'dcrf/update-event' : other);
    }
    const removed = await remove(plain, thing);
    await byId.hears(removed, 'dcrf/delete-event');
    await byPk.hears(removed);
    await lastFence(byId, byPk);
  },
});
