import { scenario } from '../context.js';
import { invalidParameters, withoutMethod } from '../upstream.js';

export default scenario({
  title: 'A request whose id is no string is refused',
  shows: ['aio-rpc/id-type', 'aio-rpc/invalid-parameters--upstream', 'aio-rpc/invalid-without-method--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const id of [7, 0, 1.5, true, ['a'], { a: 1 }]) {
      const text = JSON.stringify({ id, method: take.names.echo, payload: {} });
      const answer = await peer.refuses('aio-rpc/id-type', text);
      invalidParameters(take, answer, 'id');
      withoutMethod(take, answer);
    }
  },
});
