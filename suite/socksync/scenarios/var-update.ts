import { scenario } from '../context.js';

export default scenario({
  title: 'Each change of a variable is sent to its subscriber, once and in order',
  shows: ['socksync/var-update', 'socksync/var-once', 'socksync/var-order'],
  observes: ['socksync/control-order'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.works();
    const changes: { readonly token: string; readonly heard: number }[] = [];
    for (let times = 0; times < 6; times++) {
      const token = take.fresh('value');
      const { sent, frame } = await peer.calls('setVar', { value: token });
      const heard = await peer.hears(token, sent);
      take.observe('socksync/control-order', frame.index < heard.index ? 'before' : 'after', [sent, frame, heard]);
      changes.push({ token, heard: heard.index });
      const demand = { requirement: 'socksync/var-once', expected: 'this change once' };
      const twice = (one: typeof heard): boolean => one.index > heard.index && peer.tells(one, token);
      take.forbid(peer.conversation, demand, twice, { from: 0, kind: 'twice', about: () => [sent, heard] });
    }
    await take.settle();
    await peer.fence('socksync/var-update');
    take.holds('socksync/var-once');
    const demand = { requirement: 'socksync/var-order', expected: 'the changes in the order in which they were made' };
    const sorted = changes.every(({ heard }, at) => at === 0 || heard > (changes[at - 1]?.heard ?? 0));
    take.check(demand, sorted, 'another order', [], 'order');
  },
});
