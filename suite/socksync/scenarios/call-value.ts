import { briefJson, jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { hardObjects } from '../hard-values.js';

const requirement = 'socksync/call-value';

export default scenario({
  title: 'A return carries what the function returned for these arguments',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (const given of hardObjects) {
      const args = { ...given, token: take.fresh('call') };
      const { value, sent, frame } = await peer.calls('echo', args);
      const demand = { requirement, expected: `"value": ${briefJson(args)}` };
      take.check(demand, jsonEqual(value, args), frame.text ?? '', [sent, frame]);
    }
  },
});
