import { scenario } from '../context.js';

export default scenario({
  title: 'The end of a connection ends its own subscriptions, and nobody else’s',
  shows: ['dcrf/close-ends'],
  async run({ take, things, subscribe, change }) {
    const writer = await things();
    let thing = await writer.create();
    for (const how of ['in order', 'cut off'] as const) {
      const [before, leaving, after] = [await things(), await things(), await things()];
      const id = take.fresh('subscription');
      const held = [];
      const options = { id, requirement: 'dcrf/same-request-id' };
      for (const one of [before, leaving, after]) held.push(await subscribe(one.peer, thing, options));
      const heard = await change(writer, thing);
      thing = heard.thing;
      for (const one of held) await one.hears(heard);
      if (how === 'in order') await leaving.peer.conversation.close(take.timeoutMs);
      else leaving.peer.conversation.cut('cut off without a close frame');
      for (let turn = 0; turn < 2; turn++) {
        const changed = await change(writer, thing);
        thing = changed.thing;
        for (const one of held) if (one.peer !== leaving.peer) await one.hears(changed, 'dcrf/close-ends');
      }
    }
  },
});
