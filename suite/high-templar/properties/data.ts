import fc from 'fast-check';
import type { Json } from '../../../src/base/json.js';
import { property } from '../context.js';
import { jsonValue } from '../values.js';

type Script = { readonly values: readonly Json[] };

export default property<Script>({
  title: 'Any JSON that is triggered arrives equal',
  shows: ['high-templar/publish-data'],
  version: 1,
  script: () => fc.record({ values: fc.array(jsonValue, { minLength: 1, maxLength: 4 }) }),
  async run({ connect, room, trigger }, { values }) {
    const peer = await connect();
    const subscription = await peer.subscribe(room());
    for (const value of values) {
      await peer.hears(subscription, await trigger(subscription.room, (token) => ({ token, value })));
    }
  },
});
