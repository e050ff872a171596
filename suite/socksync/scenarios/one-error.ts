import { scenario } from '../context.js';

const requirement = 'socksync/one-error';

export default scenario({
  title: 'A refused message is answered with one error, and one that is carried out with none',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (let times = 0; times < 3; times++) {
      await peer.works();
      await peer.refuses('socksync/not-json', [7], 'no JSON');
      await peer.refuses('socksync/unknown-func', [1], { func: 'bogus', ...peer.group('var') });
      await peer.refuses('socksync/unknown-type', [2], { func: 'get', type: 'bogus', name: peer.name('var') });
      await peer.accepts(requirement, { func: 'unsubscribe', ...peer.group('var') });
      await peer.accepts(requirement, { func: 'subscribe', ...peer.group('var') });
    }
    // However many faults a message has.
    for (const message of ['{}', '{"func":"get"}', '{"func":"bogus","type":"bogus","name":7}']) {
      await peer.mayRefuse(requirement, peer.conversation.send(message));
    }
    await take.settle();
    await peer.fence(requirement);
    // What came too often broke it already.
    take.holds(requirement);
  },
});
