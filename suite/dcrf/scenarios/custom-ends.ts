import { scenario } from '../context.js';
import type { Subscription } from '../subscription.js';

export default scenario({
  title: 'The end of a custom subscription ends no other, and the same one can be made again',
  shows: ['dcrf/custom-unsubscribe-only', 'dcrf/close-ends'],
  locks: { 'all-things': 'exclusive' },
  async run({ take, things, subscribeMany, unsubscribe, change, lastFence }) {
    const requirement = 'dcrf/custom-unsubscribe-only';
    const [one, other, writer] = [await things(), await things(), await things()];
    let thing = await writer.create();
    const id = take.fresh('subscription');
    const ended = await subscribeMany(one.peer, id);
    // Upstream silences what else the connection has of these objects.
    const beside = take.target.profile === 'upstream' ? [] : [await subscribeMany(one.peer)];
    const apart = await subscribeMany(other.peer, id);
    const tells = async (...each: readonly (readonly [Subscription, string])[]): Promise<void> => {
      const changed = await change(writer, thing);
      thing = changed.thing;
      for (const [subscription, asked] of each) await subscription.hears(changed, asked);
      await lastFence(...each.map(([subscription]) => subscription));
      for (const [subscription] of each) subscription.heardOnce(changed);
    };
    const told = (asked: string) => beside.map((subscription) => [subscription, asked] as const);
    await tells([ended, 'dcrf/custom-update'], ...told('dcrf/two-subscriptions'), [apart, 'dcrf/same-request-id']);
    await unsubscribe(ended);
    await tells(...told(requirement), [apart, requirement]);
    const again = await subscribeMany(one.peer, id);
    await tells([again, 'dcrf/custom-update'], [apart, requirement]);
    await one.peer.conversation.close(take.timeoutMs);
    await tells([apart, 'dcrf/close-ends']);
  },
});
