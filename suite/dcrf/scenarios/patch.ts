import { scenario } from '../context.js';

export default scenario({
  title: 'A patch changes what it names, and nothing else',
  shows: ['dcrf/patch', 'dcrf/only-one', 'dcrf/status-list'],
  async run({ take, things }) {
    const all = await things();
    const other = await all.create({ counter: 4 });
    let thing = await all.create({ counter: 1 });
    const patches = [
      { counter: 2 },
      { name: take.fresh('name') },
      { counter: 0 },
      { name: take.fresh('name'), counter: 3 },
    ];
    for (const one of patches) {
      thing = await all.patch(thing, one);
      await all.holds(thing, 'dcrf/patch');
    }
    await all.holds(other, 'dcrf/only-one');
    const answer = await all.peer.call(all.stream, 'patch', { pk: thing.pk, data: {} });
    all.peer.accepted(answer, 'dcrf/patch');
    all.peer.hasStatus(answer, 'dcrf/status-list', 200);
    await all.holds(thing, 'dcrf/patch');
  },
});
