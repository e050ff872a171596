import { member } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const texts = [
  '[]',
  '[{"id":"a","method":"echo","payload":{}}]',
  '"x"',
  '1',
  '0',
  '1.5',
  'true',
  'false',
  'null',
  '""',
];
const upstream = 'Malformed message; expected dictionary, got ';

export default scenario({
  title: 'JSON that is no object is refused, and the connection goes on',
  shows: ['aio-rpc/not-object', 'aio-rpc/not-object--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const text of texts) {
      const { value, sent, frame } = await peer.refuses('aio-rpc/not-object', text);
      const message = member(value, 'message');
      const demand = {
        requirement: 'aio-rpc/not-object--upstream',
        expected: `a message that begins with "${upstream}"`,
      };
      const right = typeof message === 'string' && message.startsWith(upstream);
      take.check(demand, right, frame.text ?? '', [sent, frame]);
    }
  },
});
