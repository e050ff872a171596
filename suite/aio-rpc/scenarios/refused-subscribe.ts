import { isObject, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { type Answer, channelAndEvent } from '../peer.js';
import { fieldSays } from '../upstream.js';

const left = 'aio-rpc/refused-subscribe-nothing';

export default scenario({
  title: 'A refused subscribe is answered with an error and leaves no subscription',
  shows: ['aio-rpc/refused-subscribe', left, 'aio-rpc/refused--upstream'],
  needs: ['echo'],
  locks: { 'refused-channel': 'exclusive' },
  async run({ take, connect, channel, takesEffect }) {
    const peer = await connect();
    const twin = channel();
    const name = take.names.refusedChannel ?? '';
    await peer.subscribe(twin);
    await takesEffect(peer, twin);
    const refuse = async (event: string | null): Promise<Answer> => {
      const request = { id: take.fresh('id'), method: 'subscribe', payload: channelAndEvent(name, event) };
      const answer = await peer.refuses('aio-rpc/refused-subscribe', JSON.stringify(request));
      fieldSays(take, 'aio-rpc/refused--upstream', answer, 'channel', 'Invalid channel');
      return answer;
    };
    await refuse('e');
    await refuse(null);
    const answer = await refuse(null);
    const next = await peer.subscribe(channel());
    const told = member(next.value, 'subscribed');
    const list = member(told, name);
    const nothing = { requirement: left, expected: `no subscription to ${JSON.stringify(name)}` };
    const absent = !isObject(told) || list === undefined || (Array.isArray(list) && list.length === 0);
    if (!absent) take.broken(nothing, next.frame.text ?? '', [answer.sent, answer.frame, next.frame], 'extra');
    else if (isObject(told)) take.holds(left, next.sent, next.frame);
    // What is not subscribed cannot be unsubscribed, where the subject tells the two apart. Upstream does not: its
    // registry is not the connection's own.
    if (take.target.profile === 'upstream') return;
    const unknown = await peer.call('unsubscribe', { channel: channel() });
    if (unknown.kind === 'success') return;
    const { kind, sent, frame } = await peer.call('unsubscribe', { channel: name });
    take.check(nothing, kind === 'error', frame.text ?? '', [sent, frame], 'extra');
  },
});
