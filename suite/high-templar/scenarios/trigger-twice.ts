import { scenario } from '../context.js';

export default scenario({
  title: 'The same data triggered twice is published twice',
  shows: ['high-templar/trigger-twice'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const subscription = await peer.subscribe(room());
    const token = take.fresh('same');
    const first = await trigger(subscription.room, () => ({ token }));
    const times = 3;
    for (let turn = 1; turn < times; turn++) await trigger(subscription.room, () => ({ token }));
    const demand = { requirement: 'high-templar/trigger-twice', expected: `${times} publications of this` };
    const all = { ...first, token };
    const isLast = (): boolean => peer.heard(all, subscription.id).length >= times;
    await take.must(peer.conversation, demand, isLast, { from: 0, about: [first.sent] });
    await lastFence(peer);
    const heard = peer.heard(all, subscription.id);
    take.check(demand, heard.length === times, `${heard.length} publications`, [first.sent, ...heard], 'twice');
  },
});
