import fc from 'fast-check';
import { property } from '../context.js';
import { hasRooms } from '../fixture.js';
import type { Peer } from '../peer.js';
import { Subscribers } from '../subscribers.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step = { readonly do: 'subscribe' | 'unsubscribe' | 'unsubscribe_all' | 'set' | 'get'; readonly who: number };

type Script = { readonly rooms: readonly boolean[]; readonly steps: readonly Step[] };

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(
    { weight: 4, arbitrary: fc.constant('subscribe' as const) },
    { weight: 2, arbitrary: fc.constant('unsubscribe' as const) },
    { weight: 1, arbitrary: fc.constant('unsubscribe_all' as const) },
    { weight: 5, arbitrary: fc.constant('set' as const) },
    { weight: 3, arbitrary: fc.constant('get' as const) },
  ),
  who: fc.nat({ max: 5 }),
});

export default property<Script>({
  title: 'Each connection is sent the changes of what it is subscribed to, once, and no others',
  shows: [
    'socksync/get-unsubscribed',
    'socksync/rooms-apart',
    'socksync/subscribe-twice',
    'socksync/subscribers-only',
    'socksync/unsubscribe',
    'socksync/unsubscribe-all',
    'socksync/unsubscribe-get',
    'socksync/unsubscribe-unsubscribed',
    'socksync/var-get',
    'socksync/var-once',
    'socksync/var-subscribers',
    'socksync/var-update',
  ],
  needs: ['var', 'set-var'],
  version: 1,
  script: () =>
    fc.record({
      rooms: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
      steps: fc.array(step, { minLength: 1, maxLength: 14 }),
    }),
  async run({ take, connect, room }, script) {
    const names = [room(), room()];
    const peers: Peer[] = [];
    for (const second of script.rooms) peers.push(await connect({ room: names[second ? 1 : 0] ?? '' }));
    const shares = take.has('shared-rooms');
    const roomOf = (at: number): number => {
      if (!shares) return at;
      return hasRooms(take.target) && script.rooms[at] === true ? 1 : 0;
    };
    const subscribers = new Subscribers(peers, roomOf);
    await subscribers.begin();
    for (const one of script.steps) {
      if (one.do === 'unsubscribe_all' && take.target.profile === 'upstream') continue;
      await subscribers.perform(one.do, one.who % peers.length);
    }
    await take.settle();
    for (const peer of peers) await peer.fence('socksync/var-update');
    subscribers.compare();
  },
});
