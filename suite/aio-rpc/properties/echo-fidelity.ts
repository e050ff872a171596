import fc from 'fast-check';
import type { JsonObject } from '../../../src/base/json.js';
import { property } from '../context.js';
import { jsonObject } from '../values.js';

type Script = { readonly payloads: readonly JsonObject[] };

export default property<Script>({
  title: 'Any JSON object that is sent to echo comes back equal',
  shows: ['aio-rpc/echo'],
  version: 1,
  script: () => fc.record({ payloads: fc.array(jsonObject, { minLength: 1, maxLength: 4 }) }),
  async run({ take, connect }, { payloads }) {
    const peer = await connect();
    for (const payload of payloads) {
      const { sent, frame } = await peer.echoes(payload);
      take.holds('aio-rpc/echo', sent, frame);
    }
  },
});
