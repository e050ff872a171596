import fc from 'fast-check';
import { wholeSets } from '../clients.js';
import { type HighTemplar, property } from '../context.js';
import { awaitDue, compare, compareOrder, type Delivery } from '../deliveries.js';
import { DeliveryModel, type Held } from '../model.js';
import type { Peer } from '../peer.js';
import type { Room } from '../rooms.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step =
  | { readonly do: 'subscribe'; readonly who: number; readonly room: number }
  | { readonly do: 'unsubscribe'; readonly who: number }
  | { readonly do: 'close'; readonly who: number }
  | { readonly do: 'trigger'; readonly rooms: readonly number[] };

type Script = { readonly connections: number; readonly steps: readonly Step[] };

const position = fc.nat({ max: 11 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('subscribe' as const), who: position, room: position }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unsubscribe' as const), who: position }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('trigger' as const),
      rooms: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), who: position }) },
);

export default property<Script>({
  title: 'Each subscription is sent what is triggered for its room, once and in order, and nothing else',
  shows: [
    'high-templar/close-ends',
    'high-templar/delivery',
    'high-templar/delivery-exact',
    'high-templar/delivery-many',
    'high-templar/delivery-once',
    'high-templar/delivery-others',
    'high-templar/publish-data',
    'high-templar/publish-id',
    'high-templar/star-room',
    'high-templar/trigger-order',
    'high-templar/trigger-rooms',
    'high-templar/two-ids',
    'high-templar/unsubscribe-only',
    'high-templar/unsubscribe-own',
    'high-templar/unsubscribe-silent',
  ],
  // The rooms with a `*` are those of whoever plays alone.
  locks: wholeSets,
  needs: ['unsubscribe'],
  version: 1,
  script: () =>
    fc.record({ connections: fc.integer({ min: 1, max: 4 }), steps: fc.array(step, { minLength: 1, maxLength: 14 }) }),
  async run(context, { connections, steps }) {
    const { take, world, room } = context;
    const { profile } = take.target;
    const peers: Peer[] = [];
    for (let at = 0; at < connections; at++) peers.push(await context.listen());
    const first = room();
    const rooms = [first, room(), { ...world.other, customer: first.customer ?? '' }, world.star, room(), world.exact];
    const wildcards = profile === 'documented' && take.has('wildcard-trigger');
    const state: State = { context, peers, rooms, model: new DeliveryModel({ wildcards, profile }), deliveries: [] };
    for (const one of steps) await perform(state, one);
    await take.settle();
    await fenceAll(state);
    for (const delivery of state.deliveries) compare(take, peers, delivery);
    compareOrder(take, peers, state.deliveries);
  },
});

interface State {
  readonly context: HighTemplar;
  readonly peers: readonly Peer[];
  readonly rooms: readonly Room[];
  readonly model: DeliveryModel;
  readonly deliveries: Delivery[];
}

async function perform(state: State, step: Step): Promise<void> {
  const { context, peers, rooms, model, deliveries } = state;
  if (step.do === 'trigger') {
    const named = step.rooms.flatMap((at) => rooms.slice(at % rooms.length, (at % rooms.length) + 1));
    const due = model.due(named);
    deliveries.push({ triggered: await context.trigger(named), due });
    return;
  }
  const open = [...peers.keys()].filter((at) => peers[at]?.conversation.end === null);
  if (step.do === 'unsubscribe') {
    const held = model.held[step.who % model.held.length];
    if (held === undefined) return;
    await fenceAll(state);
    await peers[held.who]?.unsubscribe(held);
    return model.unsubscribe(held);
  }
  const who = open[step.who % open.length];
  const peer = who === undefined ? undefined : peers[who];
  if (who === undefined || peer === undefined) return;
  await fenceAll(state);
  if (step.do === 'close') {
    if (open.length < 2) return;
    await peer.conversation.close(context.take.timeoutMs);
    return model.close(who);
  }
  const wanted = rooms[step.room % rooms.length] ?? {};
  const { id } = await peer.subscribe(wanted);
  const held: Held = { who, id, room: wanted };
  // A broker that looks for subscribers when it delivers may give it what is under way.
  if (context.take.target.settleMs > 0) mayStillCome(deliveries, held);
  model.subscribe(held);
}

function mayStillCome(deliveries: Delivery[], held: Held): void {
  for (const [at, { triggered, due }] of deliveries.entries()) {
    const late = { held, least: 0, most: triggered.rooms.length, why: 'never' as const };
    deliveries[at] = { triggered, due: [...due, late] };
  }
}

/** What was triggered has arrived wherever it must, and a sentinel after it. */
async function fenceAll({ context, peers, deliveries }: State): Promise<void> {
  const open = peers.filter((peer) => peer.conversation.end === null);
  for (const delivery of deliveries) await awaitDue(context.take, peers, delivery);
  await context.fence(...open);
}
