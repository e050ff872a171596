import { scenario } from '../context.js';

export default scenario({
  title: 'A request whose id is null is refused',
  shows: ['aio-rpc/id-null'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    await peer.refuses('aio-rpc/id-null', JSON.stringify({ id: null, method: take.names.echo, payload: {} }));
  },
});
