import fc from 'fast-check';
import { briefJson, isObject, jsonEqual, member } from '../../../src/base/json.js';
import { property } from '../context.js';
import { letters } from '../lists.js';

type Step = { readonly func: 'insert' | 'set' | 'delete'; readonly index: number };

type Script = { readonly items: number; readonly steps: readonly Step[] };

const step: fc.Arbitrary<Step> = fc.record({
  func: fc.constantFrom('insert' as const, 'set' as const, 'delete' as const),
  index: fc.integer({ min: -2, max: 6 }),
});

export default property<Script>({
  title: 'What is mirrored follows every legal change and refuses every other',
  shows: [
    'socksync/bad-index-delete',
    'socksync/bad-index-insert',
    'socksync/bad-index-negative',
    'socksync/bad-index-set',
    'socksync/mirror-list',
    'socksync/mirror-values',
  ],
  needs: ['mirror'],
  version: 1,
  script: () => fc.record({ items: fc.nat({ max: 3 }), steps: fc.array(step, { minLength: 1, maxLength: 10 }) }),
  async run({ take, connect }, { items, steps }) {
    const peer = await connect();
    await peer.mirrors('socksync/mirror-list', letters(items));
    const { owner } = peer;
    for (const [at, { func, index }] of steps.entries()) {
      const value = `${func} ${at}`;
      const end = func === 'insert' ? owner.items.length : owner.items.length - 1;
      const change = func === 'delete' ? { func, index } : { func, index, value };
      if (index >= 0 && index <= end) {
        // An owner never sends more than a page.
        if (func !== 'insert' || owner.items.length < owner.pageSize)
          await peer.changes('socksync/mirror-list', change);
        continue;
      }
      // The published server inserts anywhere, and counts negative indexes from the end.
      if (take.target.profile === 'upstream' && (index < 0 || func === 'insert')) continue;
      const requirement = index < 0 ? 'socksync/bad-index-negative' : `socksync/bad-index-${func}`;
      await peer.refuses(requirement, [5], { ...change, ...peer.group('peerList') });
    }
    if (!take.has('mirror-readback')) return;
    const { value, sent, frame } = await peer.calls('mirror', {});
    const demand = { requirement: 'socksync/mirror-values', expected: `"items": ${briefJson(owner.items)}` };
    const right = jsonEqual(isObject(value) ? member(value, 'items') : undefined, owner.items);
    if (!right) take.fail(demand, frame.text ?? '', [sent, frame], 'data');
    take.holds('socksync/mirror-values', sent, frame);
  },
});
