import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A create makes an object with a primary key of its own, as it was given, and with its defaults',
  shows: ['dcrf/create', 'dcrf/create-defaults', 'dcrf/create-fresh', 'dcrf/status-create'],
  async run({ take, things }) {
    const all = await things();
    const [plain, single] = [await all.create(), await all.create({ counter: 7 })];
    // Objects may be alike in all but their keys.
    const alike = await all.create({ name: plain.name, counter: 7 });
    const made = [plain, single, alike, await all.create({ counter: -3 }), await all.create()];
    for (const [at, one] of made.entries()) {
      const twin = made.slice(0, at).find(({ pk }) => jsonEqual(pk, one.pk));
      const demand = { requirement: 'dcrf/create-fresh', expected: 'a primary key that no other object has' };
      const frames = all.peer.conversation.received.slice(-1);
      if (twin !== undefined) take.fail(demand, `${JSON.stringify(one.pk)} again`, frames, 'data');
    }
    for (const one of made) {
      const frame = await all.holds(one, 'dcrf/create');
      take.holds('dcrf/create-fresh', frame);
    }
    await all.lists(single);
    const answer = await all.peer.call(all.stream, 'create', {
      data: { [all.stream.fields.name]: take.fresh('name') },
    });
    all.peer.hasStatus(answer, 'dcrf/status-create', 201);
  },
});
