import { member, parseJson } from '../../../src/base/json.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A plain HTTP GET is answered with status 400 and a message',
  shows: ['aio-rpc/http--upstream'],
  profile: 'upstream',
  async run({ take }) {
    const demand = {
      requirement: 'aio-rpc/http--upstream',
      expected: 'status 400 and a JSON object that has a message',
    };
    const exchange = await take.get();
    const { frames } = exchange;
    const answer = await take.answered(exchange, demand);
    const body = parseJson(answer.text);
    const right = answer.status === 400 && body.ok && typeof member(body.value, 'message') === 'string';
    take.check(demand, right, `status ${answer.status}: ${answer.text}`, frames);
  },
});
