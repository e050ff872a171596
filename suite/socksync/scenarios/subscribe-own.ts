import { scenario } from '../context.js';

export default scenario({
  title: 'A subscription holds for its own connection alone',
  shows: ['socksync/subscribe-own'],
  async run({ take, connect }) {
    const other = await connect();
    await other.isStranger();
    const { type, name } = other.group('var');
    const subscriber = await connect();
    await subscriber.works();
    await other.refuses('socksync/subscribe-own', [1], { func: 'get', type, name });
    const token = take.fresh('value');
    const demand = { requirement: 'socksync/subscribe-own', expected: 'nothing for who has not subscribed' };
    take.forbid(other.conversation, demand, (frame) => other.tells(frame, token));
    await subscriber.hears(token, await subscriber.setVar(token));
    await take.settle();
    await other.fence('socksync/subscribe-own');
  },
});
