import { scenario } from '../context.js';
import { noCounters, noNames } from '../invalid.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title:
    'An update without a required field, or a change to a value that its field cannot have, is refused and changes nothing',
  shows: ['dcrf/update-required', 'dcrf/update-invalid', 'dcrf/refused-nothing', 'dcrf/invalid-status'],
  async run({ take, things }) {
    const all = await things();
    const { peer, stream } = all;
    const thing = await all.patch(await all.create({ counter: 3 }), { counter: 4 });
    const name = take.fresh('name');
    const both = ['update', 'patch'] as const;
    const invalid = [
      ...noNames.map((one) => fieldsOf(stream, { name: one, counter: 5 })),
      ...noCounters.map((counter) => fieldsOf(stream, { name, counter })),
    ];
    const cases = [
      ...[{}, fieldsOf(stream, { counter: 5 })].map((data) => ({
        requirement: 'dcrf/update-required',
        action: both[0],
        data,
      })),
      ...invalid.flatMap((data) => both.map((action) => ({ requirement: 'dcrf/update-invalid', action, data }))),
    ];
    for (const { requirement, action, data } of cases) {
      const answer = await peer.call(stream, action, { pk: thing.pk, data }, { requirement });
      const refused = peer.refused(answer, requirement);
      if (refused) peer.hasStatus(answer, 'dcrf/invalid-status', 400);
      if (refused) await all.holds(thing, 'dcrf/refused-nothing');
      else await all.update(thing, thing);
    }
  },
});
