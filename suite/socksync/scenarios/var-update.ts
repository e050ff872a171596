import { scenario } from '../context.js';

export default scenario({
  title: 'Each change of a variable is sent to its subscriber, and once',
  shows: ['socksync/var-update', 'socksync/var-once'],
  observes: ['socksync/control-order'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    for (let times = 0; times < 6; times++) {
      const token = take.fresh('value');
      const { sent, frame } = await peer.calls('setVar', { value: token });
      const heard = await peer.hears(token, sent);
      take.observe('socksync/control-order', frame.index < heard.index ? 'before' : 'after', [sent, frame, heard]);
      const demand = { requirement: 'socksync/var-once', expected: 'this change once' };
      const twice = (one: typeof heard): boolean => one.index > heard.index && peer.tells(one, token);
      take.forbid(peer.conversation, demand, twice, { from: 0, kind: 'twice', about: () => [sent, heard] });
    }
    await take.settle();
    await peer.fence('socksync/var-update');
    take.holds('socksync/var-once');
  },
});
