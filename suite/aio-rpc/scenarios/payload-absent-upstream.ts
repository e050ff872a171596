import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const requirement = 'aio-rpc/payload-absent--upstream';

export default scenario({
  title: 'A request without payload is read as one with an empty object',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const rest of [{}, { payload: null }]) {
      const id = take.fresh('id');
      const request = peer.conversation.send(JSON.stringify({ id, method: take.names.echo, ...rest }));
      const { kind, value, sent, frame } = await peer.answer({ id, sent: request });
      const demand = { requirement, expected: 'a success with an empty object' };
      take.check(demand, kind === 'success' && jsonEqual(value, {}), frame.text ?? '', [sent, frame]);
    }
  },
});
