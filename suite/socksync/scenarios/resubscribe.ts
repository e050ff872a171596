import { scenario } from '../context.js';

const requirement = 'socksync/resubscribe';

export default scenario({
  title: 'Who subscribes again is given updates and answers again',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.isStranger();
    for (let times = 0; times < 3; times++) {
      await peer.works();
      peer.unsubscribe('var', 'var');
      const { type, name } = peer.group('var');
      await peer.refusesFirst('socksync/unsubscribe-get', [1], { func: 'get', type, name });
      peer.subscribe('var', 'var');
      const token = take.fresh('value');
      await peer.hears(token, await peer.setVar(token), requirement);
      await peer.holdsValue(token, requirement);
    }
  },
});
