import { scenario } from '../context.js';
import { invalidParameters, withoutMethod } from '../upstream.js';

export default scenario({
  title: 'A request whose method is no string is refused',
  shows: ['aio-rpc/method-type', 'aio-rpc/invalid-parameters--upstream', 'aio-rpc/invalid-without-method--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const method of [5, null, true, [take.names.echo ?? 'echo'], {}]) {
      const text = JSON.stringify({ id: take.fresh('id'), method, payload: {} });
      const answer = await peer.refuses('aio-rpc/method-type', text);
      invalidParameters(take, answer, 'method');
      withoutMethod(take, answer);
    }
  },
});
