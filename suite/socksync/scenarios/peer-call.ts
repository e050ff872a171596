import { briefJson, type JsonObject, jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const requirement = 'socksync/peer-call';
const arguments_: readonly JsonObject[] = [
  {},
  { a: 1, none: null, no: false, zero: 0, empty: '', list: [], object: {} },
  { 'ü€😀 "\\': 'ä\n\u2028', deep: [[{ a: [1.5, -1, '1'] }]], func: 'error', id: 'another' },
];

export default scenario({
  title: "A call of the other side's function carries its name and the arguments as they are",
  shows: [requirement],
  async run({ take, connect }) {
    const peer = await connect();
    for (const args of arguments_) {
      const { outer, call } = await peer.called(args);
      const sent = memberOf(call, 'args') ?? {};
      const name = peer.name('peerFn');
      const demand = { requirement, expected: `a call of ${JSON.stringify(name)} with "args": ${briefJson(args)}` };
      const right = memberOf(call, 'name') === name && jsonEqual(sent, args);
      take.check(demand, right, call.text ?? '', [outer.sent, call]);
      peer.answer(call, null);
      await peer.returned(outer);
    }
  },
});
