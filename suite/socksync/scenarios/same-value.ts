import { scenario } from '../context.js';

export default scenario({
  title: 'A variable that is set to the value that it has',
  shows: [],
  observes: ['socksync/same-value'],
  needs: ['var', 'set-var'],
  async run({ take, connect }) {
    const peer = await connect();
    const token = await peer.works();
    const { sent, frame } = await peer.calls('setVar', { value: token });
    await take.settle();
    await peer.fence('socksync/var-update');
    const again = peer.conversation.received.some((one) => one.index > sent.index && peer.tells(one, token));
    take.observe('socksync/same-value', again ? 'sent' : 'silent', [sent, frame]);
  },
});
