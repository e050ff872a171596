import { scenario } from '../context.js';
import { invalidParameters, withoutMethod } from '../upstream.js';

export default scenario({
  title: 'A request without id is refused',
  shows: ['aio-rpc/id-missing', 'aio-rpc/invalid-parameters--upstream', 'aio-rpc/invalid-without-method--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    const answer = await peer.refuses('aio-rpc/id-missing', JSON.stringify({ method: take.names.echo, payload: {} }));
    invalidParameters(take, answer, 'id');
    withoutMethod(take, answer);
  },
});
