import type { Json } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { differenceOf, having, objectOf } from '../things.js';

export default scenario({
  title: 'A list has every object once, as it is, and none that is gone',
  shows: ['dcrf/list', 'dcrf/delete', 'dcrf/status-list'],
  async run({ take, things }) {
    const all = await things();
    const made = [await all.create(), await all.create({ counter: 5 }), await all.create()];
    const gone = await all.create();
    await all.delete(gone);
    const [first, second] = made;
    if (first === undefined || second === undefined) return;
    made[0] = await all.patch(first, { counter: 9 });
    const { items, answer } = await all.list();
    const frames = [answer.sent, answer.frame];
    const has = (pk: Json): readonly Json[] => having(items, all.stream.pkField, pk);
    for (const thing of made) {
      const own = has(thing.pk);
      const demand = {
        requirement: 'dcrf/list',
        expected: `the object ${JSON.stringify(objectOf(all.stream, thing))} once`,
      };
      const wrong = own.length === 1 ? differenceOf(all.stream, own[0], thing) : `it is there ${own.length} times`;
      take.check(demand, wrong === null, wrong ?? '', frames);
    }
    const demand = { requirement: 'dcrf/delete', expected: 'no object that was deleted' };
    take.check(demand, has(gone.pk).length === 0, `the object ${JSON.stringify(gone.pk)} is there`, frames);
    all.peer.hasStatus(answer, 'dcrf/status-list', 200);
  },
});
