import { scenario } from '../context.js';
import { invalidParameters, withoutMethod } from '../upstream.js';

export default scenario({
  title: 'A request whose payload is a text, a number, a boolean or an array is refused',
  shows: ['aio-rpc/payload-type', 'aio-rpc/invalid-parameters--upstream', 'aio-rpc/invalid-without-method--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const payload of ['x', '', 7, 0, 1.5, true, false, [], [1]]) {
      const text = JSON.stringify({ id: take.fresh('id'), method: take.names.echo, payload });
      const answer = await peer.refuses('aio-rpc/payload-type', text);
      invalidParameters(take, answer, 'payload', 'expected an object');
      withoutMethod(take, answer);
    }
  },
});
