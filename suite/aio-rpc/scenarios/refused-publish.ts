import { scenario } from '../context.js';
import { carries } from '../frames.js';
import { fieldSays } from '../upstream.js';

const nothing = 'aio-rpc/refused-publish-nothing';

export default scenario({
  title: 'A refused publish is answered with an error and delivers nothing',
  shows: ['aio-rpc/refused-publish', nothing, 'aio-rpc/refused--upstream'],
  needs: ['echo', 'subscribe'],
  locks: { 'refused-channel': 'exclusive' },
  async run({ take, connect, listen, lastFence }) {
    const refused = take.names.refusedChannel ?? '';
    const publisher = await connect();
    const observer = await listen();
    // Fresh names are no use here: what was refused may be delivered under the same name in lower case.
    const lower = await observer.call('subscribe', { channel: refused.toLowerCase() });
    if (lower.kind === 'success') {
      observer.hold(refused.toLowerCase(), null);
      await observer.hears(await publisher.publish(refused.toLowerCase(), 'e'));
    }
    const token = take.fresh('token');
    const demand = { requirement: nothing, expected: 'no event of the refused publish' };
    take.forbid(observer.conversation, demand, (one) => carries(one, token), { from: 0 });
    const payload = { channel: refused, event: 'e', data: { token } };
    const answer = await publisher.refuses(
      'aio-rpc/refused-publish',
      JSON.stringify({ id: take.fresh('id'), method: 'publish', payload }),
    );
    fieldSays(take, 'aio-rpc/refused--upstream', answer, 'channel', 'Cannot publish to channel');
    await lastFence(publisher, observer);
    if (lower.kind === 'success') take.holds(nothing, answer.sent, answer.frame);
    else take.untestable(nothing, 'the name in lower case is refused as well: nobody could hear what was refused');
  },
});
