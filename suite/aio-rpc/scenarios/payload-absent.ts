import { scenario } from '../context.js';

export default scenario({
  title: 'A request without payload is refused, or read as one with an empty object',
  shows: [],
  observes: ['aio-rpc/payload-absent', 'aio-rpc/payload-null'],
  needs: ['echo'],
  profile: 'documented',
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const [choice, rest] of [
      ['aio-rpc/payload-absent', {}],
      ['aio-rpc/payload-null', { payload: null }],
    ] as const) {
      const id = take.fresh('id');
      const sent = peer.conversation.send(JSON.stringify({ id, method: take.names.echo, ...rest }));
      const answer = await peer.answer({ id, sent });
      take.observe(choice, answer.kind === 'error' ? 'error' : 'empty', [answer.sent, answer.frame]);
    }
  },
});
