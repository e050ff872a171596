import { scenario } from '../context.js';

const requirement = 'socksync/resubscribe';

export default scenario({
  title: 'Who subscribes again is given updates and answers again',
  shows: [requirement, 'socksync/subscribe-silent'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.isStranger();
    for (let times = 0; times < 3; times++) {
      await peer.works();
      peer.unsubscribe('var');
      const { type, name } = peer.group('var');
      await peer.refusesFirst('socksync/unsubscribe-get', [1], { func: 'get', type, name });
      const again = peer.subscribe('var');
      await peer.fence(requirement);
      const came = peer.conversation.received.find((frame) => frame.index > again.index && peer.setsVar(frame));
      const silent = { requirement: 'socksync/subscribe-silent', expected: 'no data before a `get` asks for them' };
      take.check(silent, came === undefined, came?.text ?? '', came ? [again, came] : [again], 'extra');
      const token = take.fresh('value');
      await peer.hears(token, await peer.setVar(token), requirement);
      await peer.holdsValue(token, requirement);
    }
  },
});
