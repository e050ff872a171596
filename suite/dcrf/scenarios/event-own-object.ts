import { scenario } from '../context.js';

/** How many objects there are: enough that the keys of some are like that of another one, but for one digit. */
const count = 12;

export default scenario({
  title: 'A subscription is told of its object, and of no other; several objects each have theirs',
  shows: ['dcrf/event-own-object', 'dcrf/several-objects', 'dcrf/no-create-event'],
  async run({ take, things, subscribe, change, remove, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    const made = [];
    while (made.length < count) made.push(await writer.create());
    const [alone, ...others] = made.slice(2);
    if (alone === undefined) return;
    const watched = [];
    for (const thing of made.slice(0, 2)) watched.push({ thing, subscription: await subscribe(watcher.peer, thing) });
    const nothing = 'nothing of this: it is another object';
    for (const { thing, subscription } of watched) {
      const changed = await change(writer, thing);
      for (const other of watched) {
        if (other.subscription !== subscription)
          other.subscription.mustNotHear(changed, 'dcrf/event-own-object', nothing);
      }
      await subscription.hears(changed, 'dcrf/several-objects');
    }
    const unwatched = [];
    for (const thing of [alone, ...others]) unwatched.push(await change(writer, thing));
    unwatched.push(await remove(writer, alone));
    for (const changed of unwatched) {
      for (const { subscription } of watched) subscription.mustNotHear(changed, 'dcrf/event-own-object', nothing);
    }
    const creations = [];
    for (const who of [writer, watcher]) {
      await who.create();
      creations.push(who.last);
    }
    for (const creation of creations) {
      for (const { subscription } of watched)
        subscription.mustNotHear(creation, 'dcrf/no-create-event', 'nothing of a creation');
    }
    await lastFence(...watched.map(({ subscription }) => subscription));
    take.holds('dcrf/event-own-object', ...unwatched.map(({ sent }) => sent));
    take.holds('dcrf/no-create-event', ...creations.map(({ sent }) => sent));
  },
});
