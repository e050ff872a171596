import { member } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const texts = [
  'x',
  '',
  '{',
  '{"id": "a", "method": "echo", "payload": {}} and more',
  '{"id": "a", "method": "echo", "payload": {}',
  "{'id': 'a'}",
  '{"id": "a",}',
  '\u0000',
];

export default scenario({
  title: 'Text that is no JSON is refused, and the connection goes on',
  shows: ['aio-rpc/not-json', 'aio-rpc/not-json--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const text of texts) {
      const { value, sent, frame } = await peer.refuses('aio-rpc/not-json', text);
      const demand = {
        requirement: 'aio-rpc/not-json--upstream',
        expected: 'the message "JSON string expected" and no id',
      };
      const right = member(value, 'message') === 'JSON string expected' && memberOf(frame, 'id') === undefined;
      take.check(demand, right, frame.text ?? '', [sent, frame]);
    }
  },
});
