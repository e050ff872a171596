import { scenario } from '../context.js';

const requirement = 'socksync/binary-frame';

export default scenario({
  title: 'A binary frame is ignored or refused, and the connection goes on',
  shows: [requirement],
  observes: ['socksync/binary-answer'],
  profile: 'documented',
  locks: { subject: 'exclusive' },
  async run({ take, connect, room }) {
    const bystander = await connect();
    await bystander.fence('socksync/unknown-name');
    for (const bytes of [new Uint8Array([0, 1, 2, 0xff]), new TextEncoder().encode('{"func":"unsubscribe_all"}')]) {
      const peer = await connect({ room: room() });
      const token = await peer.works();
      const sent = peer.conversation.sendBinary(bytes);
      const error = await peer.mayRefuse(requirement, sent);
      take.observe('socksync/binary-answer', error === null ? 'ignored' : 'error', [sent, ...(error ? [error] : [])]);
      // Whatever is in it was not carried out.
      await peer.holdsValue(token, requirement);
      await bystander.fence(requirement);
      take.holds(requirement, sent);
    }
  },
});
