import { scenario } from '../context.js';

export default scenario({
  title: 'Subscribing twice to a variable does not double its changes',
  shows: ['socksync/subscribe-twice'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.isStranger();
    await peer.works();
    const { type, name } = peer.group('var');
    const again = await peer.accepts('socksync/subscribe-twice', { func: 'subscribe', type, name });
    const early = peer.conversation.received.find((frame) => frame.index > again.index && peer.setsVar(frame));
    const silent = { requirement: 'socksync/subscribe-twice', expected: 'no data for the second subscribe' };
    take.check(silent, early === undefined, early?.text ?? '', early ? [again, early] : [again], 'extra');
    const token = take.fresh('value');
    const sent = await peer.setVar(token);
    const heard = await peer.hears(token, sent, 'socksync/subscribe-twice');
    const demand = { requirement: 'socksync/subscribe-twice', expected: 'this change once' };
    const twice = (frame: typeof heard): boolean => frame.index > heard.index && peer.tells(frame, token);
    take.forbid(peer.conversation, demand, twice, { from: 0, kind: 'twice', about: () => [again, sent, heard] });
    await take.settle();
    await peer.fence('socksync/subscribe-twice');
    // One unsubscribe ends it, however often it was subscribed to.
    peer.unsubscribe('var');
    await peer.refuses('socksync/subscribe-twice', [1], { func: 'get', type, name });
  },
});
