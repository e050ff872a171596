import { scenario } from '../context.js';

export default scenario({
  title: 'A delete removes the object, and no other',
  shows: ['dcrf/delete', 'dcrf/only-one', 'dcrf/status-delete'],
  async run({ take, things }) {
    const all = await things();
    const before = await all.create({ counter: 1 });
    const gone = await all.create();
    const after = await all.create({ counter: 2 });
    const answer = await all.delete(gone);
    await all.lacks(gone);
    for (const kept of [before, after]) await all.holds(kept, 'dcrf/only-one');
    const demand = { requirement: 'dcrf/status-delete', expected: '"response_status": 204 and "data": null' };
    const right = answer.status === 204 && answer.data === null;
    take.check(demand, right, answer.frame.text ?? '', [answer.sent, answer.frame]);
    const again = await all.create();
    await all.holds(again, 'dcrf/create');
    await all.lacks(gone);
  },
});
