import fc from 'fast-check';
import type { Json } from '../../../src/base/json.js';
import { property } from '../context.js';
import { differenceOf, having, type Thing } from '../things.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step =
  | { readonly do: 'create'; readonly counter: number }
  | { readonly do: 'update' | 'patch' | 'delete' | 'retrieve'; readonly which: number; readonly counter: number }
  | { readonly do: 'list' };

type Script = { readonly steps: readonly Step[] };

const counter = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const which = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), counter }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('update' as const, 'patch' as const, 'delete' as const, 'retrieve' as const),
      which,
      counter,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('list' as const) }) },
);

export default property<Script>({
  title: 'Any sequence of requests agrees with a map from keys to objects',
  shows: [
    'dcrf/create',
    'dcrf/delete',
    'dcrf/list',
    'dcrf/only-one',
    'dcrf/patch',
    'dcrf/retrieve',
    'dcrf/unknown-pk',
    'dcrf/update',
  ],
  version: 1,
  script: () => fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 12 }) }),
  async run({ take, things }, { steps }) {
    const all = await things();
    const made: Thing[] = [];
    const gone: Json[] = [];
    for (const one of steps) {
      if (one.do === 'create') made.push(await all.create({ counter: one.counter }));
      else if (one.do === 'list') {
        const { items, answer } = await all.list();
        const own = made.map((thing) => ({
          thing,
          items: having(items, all.stream.pkField, thing.pk),
        }));
        const wrong = own.find(
          ({ thing, items: found }) => found.length !== 1 || differenceOf(all.stream, found[0], thing) !== null,
        );
        const demand = { requirement: 'dcrf/list', expected: 'every object once, as it is' };
        if (wrong !== undefined) take.fail(demand, JSON.stringify(wrong), [answer.sent, answer.frame], 'data');
      } else if (made.length === 0) {
        const [pk] = gone;
        if (pk !== undefined) await all.lacks({ pk }, 'dcrf/unknown-pk');
      } else {
        const at = one.which % made.length;
        const thing = made[at];
        if (thing === undefined) continue;
        if (one.do === 'delete') {
          await all.delete(thing);
          gone.push(thing.pk);
          made.splice(at, 1);
        } else if (one.do === 'update') made[at] = await all.update(thing, { counter: one.counter });
        else if (one.do === 'patch') made[at] = await all.patch(thing, { counter: one.counter });
        else await all.holds(thing);
      }
    }
    for (const thing of made) await all.holds(thing, 'dcrf/only-one');
    for (const pk of gone) await all.lacks({ pk });
  },
});
