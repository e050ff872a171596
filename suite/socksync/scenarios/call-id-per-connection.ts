import { randomUUID } from 'node:crypto';
import { briefJson, jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const requirement = 'socksync/call-id-per-connection';

export default scenario({
  title: 'One id on two connections stands for two calls',
  shows: [requirement],
  async run({ take, connect }) {
    const peers = [await connect(), await connect()];
    for (const peer of peers) await peer.mayCall('echo');
    const id = randomUUID();
    const open = [];
    for (const peer of peers) {
      const args = { token: take.fresh('call') };
      open.push({ peer, args, call: await peer.open('echo', args, id) });
    }
    for (const { peer, args, call } of open) {
      const frame = await peer.returned(call, requirement);
      const demand = { requirement, expected: `"value": ${briefJson(args)}` };
      take.check(demand, jsonEqual(memberOf(frame, 'value'), args), frame.text ?? '', [call.sent, frame]);
    }
  },
});
