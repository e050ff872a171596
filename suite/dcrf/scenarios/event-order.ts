import { scenario } from '../context.js';

export default scenario({
  title: 'Changes of an object are told in their order, its deletion last',
  shows: ['dcrf/event-order'],
  async run({ take, things, subscribe, change, remove }) {
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create();
    const subscription = await subscribe(watcher.peer, thing);
    const changes = [];
    for (let turn = 0; turn < 8; turn++) {
      const changed = await change(turn % 3 === 2 ? watcher : writer, thing);
      thing = changed.thing;
      changes.push(changed);
    }
    let before = null;
    for (const one of [...changes, await remove(writer, thing)]) {
      const frame = await subscription.hears(one);
      const demand = { requirement: 'dcrf/event-order', expected: 'this event after those of the changes before it' };
      if (before !== null && frame.index < before.index)
        take.fail(demand, 'it came first', [one.sent, frame, before], 'order');
      take.holds('dcrf/event-order', one.sent, frame);
      before = frame;
    }
  },
});
