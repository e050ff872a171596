import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const requirement = 'socksync/call-return';

export default scenario({
  title: 'A return carries the name and the id of its call',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (const id of [undefined, '7', 'A b/ü€😀"\\', 'x'.repeat(200)]) {
      const call = await peer.open('echo', { token: take.fresh('call') }, id);
      const frame = await peer.returned(call);
      const name = peer.name('echo');
      const expected = `"name": ${JSON.stringify(name)} and "id": ${JSON.stringify(call.id)}`;
      const right = memberOf(frame, 'id') === call.id && memberOf(frame, 'name') === name;
      take.check({ requirement, expected }, right, frame.text ?? '', [call.sent, frame]);
    }
  },
});
