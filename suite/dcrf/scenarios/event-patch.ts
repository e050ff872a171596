import { scenario } from '../context.js';

export default scenario({
  title: 'An update and a patch are both told as updates, with the whole object',
  shows: ['dcrf/event-patch', 'dcrf/update-event'],
  async run({ take, things, subscribe }) {
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create({ counter: 1 });
    const subscription = await subscribe(watcher.peer, thing);
    for (const values of [
      { counter: 5 },
      { name: take.fresh('name') },
      { counter: 0 },
      { name: take.fresh('name'), counter: 6 },
    ]) {
      thing = await writer.patch(thing, values);
      await subscription.hears(writer.last, 'dcrf/event-patch');
      thing = await writer.update(thing, { counter: thing.counter + 1 });
      await subscription.hears(writer.last);
    }
  },
});
