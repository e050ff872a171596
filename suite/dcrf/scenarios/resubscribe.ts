import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription that is sent again after a reconnection, word for word, is told again',
  shows: ['dcrf/resubscribe-server'],
  async run({ take, things, subscribe, change }) {
    const requirement = 'dcrf/resubscribe-server';
    const writer = await things();
    let thing = await writer.create();
    const id = take.fresh('subscription');
    for (let turn = 0; turn < 3; turn++) {
      const watcher = await things();
      const subscription = await subscribe(watcher.peer, thing, { id, requirement });
      const changed = await change(writer, thing);
      thing = changed.thing;
      await subscription.hears(changed, turn === 0 ? 'dcrf/update-event' : requirement);
      if (turn === 1) watcher.peer.conversation.cut('cut off without a close frame');
      else await watcher.peer.conversation.close(take.timeoutMs);
    }
  },
});
