import { scenario } from '../context.js';

const requirement = 'socksync/extra-members';
const extra = { extra: 1, id: 'x', value: { a: [] }, index: 'no', page: null, error_code: 99, message: 3 };

export default scenario({
  title: 'Members that a message does not have are ignored',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    const token = await peer.works();
    await peer.accepts(requirement, { ...extra, func: 'unsubscribe', ...peer.group('var') });
    await peer.refuses(requirement, [1], { func: 'get', ...peer.group('var') });
    await peer.accepts(requirement, { ...extra, func: 'subscribe', ...peer.group('var') });
    const message = { ...extra, func: 'get', ...peer.group('var') };
    const demand = { requirement, expected: `a \`set\` with the value ${JSON.stringify(token)}` };
    const sent = peer.conversation.send(JSON.stringify(message));
    const frame = await peer.answered(demand, sent, (one) => peer.tells(one, token));
    take.holds(requirement, sent, frame);
  },
});
