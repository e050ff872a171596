import { scenario } from '../context.js';

export default scenario({
  title: 'Custom subscriptions and subscriptions to objects do not disturb each other',
  shows: ['dcrf/custom-others'],
  locks: { 'all-things': 'exclusive' },
  async run({ things, subscribe, subscribeMany, unsubscribe, change, lastFence }) {
    const requirement = 'dcrf/custom-others';
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create();
    const one = await subscribe(watcher.peer, thing);
    const all = await subscribeMany(watcher.peer);
    const heard = await change(writer, thing);
    thing = heard.thing;
    for (const subscription of [one, all]) await subscription.hears(heard, requirement);
    await lastFence(one, all);
    for (const subscription of [one, all]) subscription.heardOnce(heard, requirement);
    await unsubscribe(all);
    const next = await change(writer, thing);
    thing = next.thing;
    await one.hears(next, requirement);
    const again = await subscribeMany(watcher.peer);
    await unsubscribe(one);
    const third = await change(writer, thing);
    thing = third.thing;
    await again.hears(third, requirement);
    const other = await subscribe(watcher.peer, thing);
    const last = await change(writer, thing);
    for (const subscription of [again, other]) await subscription.hears(last, requirement);
  },
});
