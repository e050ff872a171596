import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const requirement = 'aio-rpc/publish-response--upstream';

export default scenario({
  title: 'The response of publish repeats what was published',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect, channel }) {
    const peer = await connect();
    const name = channel();
    for (const event of [null, 'e']) {
      for (const data of ['text', { deep: [1, null, { a: 'b' }] }, ['list'], null]) {
        const payload = event === null ? { channel: name, data } : { channel: name, event, data };
        const { sent, frame, value } = await peer.accepts('aio-rpc/publish', 'publish', payload);
        const demand = { requirement, expected: `the response ${JSON.stringify({ channel: name, event, data })}` };
        take.check(demand, jsonEqual(value, { channel: name, event, data }), frame.text ?? '', [sent, frame]);
      }
    }
  },
});
