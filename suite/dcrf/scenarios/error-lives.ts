import { scenario } from '../context.js';

export default scenario({
  title: 'An error ends neither the connection nor its subscriptions',
  shows: ['dcrf/error-lives'],
  async run({ things, subscribe, change }) {
    const requirement = 'dcrf/error-lives';
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create();
    const subscription = await subscribe(watcher.peer, thing);
    for (let turn = 0; turn < 3; turn++) {
      await watcher.peer.call(watcher.stream, 'retrieve', { pk: await writer.unknownPk() });
      await watcher.peer.call(watcher.stream, 'create', { data: {} });
      await watcher.peer.barrier(watcher.stream);
      const changed = await change(writer, thing);
      thing = changed.thing;
      await subscription.hears(changed, requirement);
      await watcher.holds(thing, requirement);
    }
  },
});
