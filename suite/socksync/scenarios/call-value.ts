import { briefJson, type JsonObject, jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const requirement = 'socksync/call-value';
const arguments_: readonly JsonObject[] = [
  { a: 1 },
  { none: null, no: false, zero: 0, empty: '', list: [], object: {} },
  { 'ü€😀 "\\': 'ä\n\u2028', deep: [[{ a: [1.5, -1, '1'] }]], large: 9007199254740991 },
  { value: 1, args: { a: 1 } },
  { args: {} },
  { func: 'error', error_code: 1, id: 'another', name: 'another', type: 'var' },
];

export default scenario({
  title: 'A return carries what the function returned for these arguments',
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (const given of arguments_) {
      const args = { ...given, token: take.fresh('call') };
      const { value, sent, frame } = await peer.calls('echo', args);
      const demand = { requirement, expected: `"value": ${briefJson(args)}` };
      take.check(demand, jsonEqual(value, args), frame.text ?? '', [sent, frame]);
    }
  },
});
