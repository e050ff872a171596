import { parseJson } from '../../../src/base/json.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A plain HTTP GET is told in JSON that a WebSocket is spoken here',
  shows: ['aio-rpc/http-status', 'aio-rpc/http-json'],
  profile: 'documented',
  async run({ take }) {
    const status = { requirement: 'aio-rpc/http-status', expected: 'a status from 400 to 499' };
    const exchange = await take.get();
    const { frames } = exchange;
    const answer = await take.answered(exchange, status);
    take.check(status, answer.status >= 400 && answer.status <= 499, `status ${answer.status}`, frames);
    const body = { requirement: 'aio-rpc/http-json', expected: 'a JSON body' };
    take.check(body, parseJson(answer.text).ok, answer.text === '' ? 'no body' : answer.text, frames);
  },
});
