import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { noCounters, noNames } from '../invalid.js';
import { fieldsOf, having } from '../things.js';

export default scenario({
  title: 'A create without a required field, or with a value that its field cannot have, is refused and makes nothing',
  shows: ['dcrf/create-required', 'dcrf/create-invalid', 'dcrf/create-invalid-nothing', 'dcrf/invalid-status'],
  async run({ take, things }) {
    const all = await things();
    const { peer, stream } = all;
    await all.create();
    const name = take.fresh('name');
    const cases = [
      { requirement: 'dcrf/create-required', data: {}, field: stream.fields.name },
      { requirement: 'dcrf/create-required', data: fieldsOf(stream, { counter: 1 }), field: stream.fields.name },
      ...noNames.map((one) => ({
        requirement: 'dcrf/create-invalid',
        data: fieldsOf(stream, { name: one }),
        field: stream.fields.name,
      })),
      ...noCounters.map((counter) => ({
        requirement: 'dcrf/create-invalid',
        data: fieldsOf(stream, { name, counter }),
        field: stream.fields.counter,
      })),
    ];
    for (const { requirement, data, field } of cases) {
      const answer = await peer.call(stream, 'create', { data }, { requirement });
      if (!peer.refused(answer, requirement)) continue;
      const demand = {
        requirement: 'dcrf/invalid-status',
        expected: `"response_status": 400, and \`${field}\` in \`errors\``,
      };
      const right = answer.status === 400 && JSON.stringify(answer.errors ?? null).includes(field);
      take.check(demand, right, answer.frame.text ?? '', [answer.sent, answer.frame]);
    }
    const twin = await all.create();
    const { items, answer } = await all.list();
    const { name: called } = stream.fields;
    if (having(items, called, twin.name).length === 0)
      throw new Stopped('the list lacks what was created', 'dcrf/list');
    const made = having(items, called, name);
    const demand = {
      requirement: 'dcrf/create-invalid-nothing',
      expected: 'no object with the name of a create that was refused',
    };
    take.check(demand, made.length === 0, JSON.stringify(made[0]), [answer.sent, answer.frame]);
  },
});
