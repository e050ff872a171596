import { scenario } from '../context.js';
import { actionOf } from '../naming.js';

export default scenario({
  title: 'Whatever one connection sends, the others are served',
  shows: ['dcrf/fault-others'],
  locks: { subject: 'exclusive' },
  async run({ take, connect, things, subscribe, change, streams }) {
    const requirement = 'dcrf/fault-others';
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create();
    const subscription = await subscribe(watcher.peer, thing);
    const nested = (text: string): string => `${text.repeat(20_000)}1`;
    const payload = {
      action: actionOf(take.target, 'create'),
      request_id: take.fresh('request'),
      data: { [streams.things.fields.name]: 'x'.repeat(1_000_000) },
    };
    const first = await connect();
    const texts = [nested('['), nested('{"stream":'), first.wrap(streams.things, payload), '\u0000\uffff', 'no json'];
    for (const text of texts) {
      const peer = await connect();
      peer.conversation.send(text);
      const changed = await change(writer, thing);
      thing = changed.thing;
      await subscription.hears(changed, requirement);
      await (await things()).holds(thing, requirement);
    }
    const binary = await connect();
    binary.conversation.sendBinary(new Uint8Array([0xff, 0, 0x7b]));
    const changed = await change(writer, thing);
    await subscription.hears(changed, requirement);
    take.holds(requirement);
  },
});
