import fc from 'fast-check';
import { briefJson, type Json, type JsonObject, jsonEqual } from '../../../src/base/json.js';
import { property } from '../context.js';
import { jsonObject, jsonValue } from '../values.js';

type Script = { readonly values: readonly Json[]; readonly args: JsonObject };

export default property<Script>({
  title: 'Values, items and arguments arrive as they were given',
  shows: ['socksync/var-value', 'socksync/list-items', 'socksync/call-value'],
  needs: ['var', 'set-var'],
  version: 1,
  script: () => fc.record({ values: fc.array(jsonValue, { minLength: 1, maxLength: 3 }), args: jsonObject }),
  async run({ take, connect, list, view }, { values, args }) {
    const peer = await connect();
    await peer.works();
    for (const value of values) {
      // A change that is one, whatever the value is.
      const wrapped = [take.fresh('value'), value];
      const sent = await peer.setVar(wrapped);
      const frame = await peer.hearsNext(wrapped, sent, 'socksync/var-value');
      const demand = { requirement: 'socksync/var-value', expected: briefJson(wrapped) };
      if (!peer.tells(frame, wrapped)) take.fail(demand, frame.text ?? '', [sent, frame], 'data');
    }
    if (take.has('echo')) {
      const { value, sent, frame } = await peer.calls('echo', args);
      const demand = { requirement: 'socksync/call-value', expected: `"value": ${briefJson(args)}` };
      if (!jsonEqual(value, args)) take.fail(demand, frame.text ?? '', [sent, frame], 'data');
      take.holds('socksync/call-value', sent, frame);
    }
    if (!take.has('list')) return;
    const { list: owned } = await list([], peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 1 }, owned);
    await owned.reset([values, ...values], 'socksync/list-items');
    await subscriber.follows(owned, 'socksync/list-items', 'whole');
  },
});
