import { scenario } from '../context.js';
import { invalidParameters, withoutMethod } from '../upstream.js';

export default scenario({
  title: 'A request without method is refused',
  shows: ['aio-rpc/method-missing', 'aio-rpc/invalid-parameters--upstream', 'aio-rpc/invalid-without-method--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    const answer = await peer.refuses('aio-rpc/method-missing', JSON.stringify({ id: take.fresh('id'), payload: {} }));
    invalidParameters(take, answer, 'method');
    withoutMethod(take, answer);
  },
});
