import { member } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { fieldError } from '../peer.js';

export default scenario({
  title: 'A method that the server does not have is refused, however alike its name is',
  shows: ['aio-rpc/unknown-method', 'aio-rpc/unknown-method--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    const fresh = take.fresh('nosuchmethod');
    for (const method of [fresh, `${take.names.echo}-${fresh}`, '__proto__', 'constructor', 'toString', '__class__']) {
      const text = JSON.stringify({ id: take.fresh('id'), method, payload: {} });
      const answer = await peer.refuses('aio-rpc/unknown-method', text);
      const wanted = `${method} method not available`;
      const demand = {
        requirement: 'aio-rpc/unknown-method--upstream',
        expected: `the message "Invalid RPC parameters", errors.method "${wanted}" and the method`,
      };
      const right =
        member(answer.value, 'message') === 'Invalid RPC parameters' &&
        fieldError(answer, 'method') === wanted &&
        memberOf(answer.frame, 'method') === method;
      take.check(demand, right, answer.frame.text ?? '', [answer.sent, answer.frame]);
    }
  },
});
