import { scenario } from '../context.js';

export default scenario({
  title: 'A retrieve answers with the object as it is',
  shows: ['dcrf/retrieve', 'dcrf/status-list'],
  async run({ things }) {
    const all = await things();
    const [one, other] = [await all.create({ counter: 1 }), await all.create({ counter: 2 })];
    for (const thing of [one, other, one]) await all.holds(thing);
    const changed = await all.patch(one, { counter: 0 });
    await all.holds(changed);
    await all.holds(other);
    const answer = await all.peer.call(all.stream, 'retrieve', { pk: one.pk, data: {} });
    all.peer.hasStatus(answer, 'dcrf/status-list', 200);
  },
});
