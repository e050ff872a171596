import { isObject, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title: 'An update overwrites the object',
  shows: ['dcrf/update', 'dcrf/only-one', 'dcrf/status-list'],
  observes: ['dcrf/optional-left-out'],
  async run({ take, things }) {
    const all = await things();
    const other = await all.create({ counter: 4 });
    let thing = await all.create({ counter: 1 });
    for (const counter of [2, 0, -1]) {
      thing = await all.update(thing, { counter });
      await all.holds(thing, 'dcrf/update');
    }
    await all.holds(other, 'dcrf/only-one');
    thing = await all.update(thing, { counter: 8 });
    const name = take.fresh('name');
    const answer = await all.peer.call(all.stream, 'update', { pk: thing.pk, data: fieldsOf(all.stream, { name }) });
    all.peer.accepted(answer, 'dcrf/update');
    all.peer.hasStatus(answer, 'dcrf/status-list', 200);
    const counter = isObject(answer.data) ? member(answer.data, all.stream.fields.counter) : undefined;
    if (counter === 8 || counter === 0) {
      take.observe('dcrf/optional-left-out', counter === 8 ? 'kept' : 'default', [answer.sent, answer.frame]);
    }
  },
});
