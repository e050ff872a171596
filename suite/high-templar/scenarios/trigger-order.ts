import { scenario } from '../context.js';
import type { Triggered } from '../trigger.js';

export default scenario({
  title: 'What is triggered one after the other arrives in that order: large beside small, room beside room',
  shows: ['high-templar/trigger-order'],
  async run({ take, listen, room, trigger }) {
    const peer = await listen();
    const subscriptions = [await peer.subscribe(room()), await peer.subscribe(room())];
    const all: { readonly triggered: Triggered; readonly at: number }[] = [];
    for (let n = 0; n < 24; n++) {
      const at = n % 3 === 0 ? 0 : 1;
      const pad = n % 5 === 0 ? 'x'.repeat(20_000) : '';
      all.push({ at, triggered: await trigger(subscriptions[at]?.room ?? {}, (token) => ({ token, pad })) });
    }
    let before: { index: number } | null = null;
    for (const { triggered, at } of all) {
      const subscription = subscriptions[at];
      if (subscription === undefined) continue;
      const frame = await peer.hears(subscription, triggered);
      const demand = { requirement: 'high-templar/trigger-order', expected: 'this after what was triggered before it' };
      if (before !== null && frame.index < before.index) {
        take.fail(demand, 'this first', [triggered.sent, frame, before.index], 'order');
      }
      take.holds('high-templar/trigger-order', triggered.sent, frame);
      before = frame;
    }
  },
});
