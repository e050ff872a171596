import fc from 'fast-check';
import { type Frappe, property } from '../context.js';
import type { Change } from '../documents.js';
import { aloneWithTheClock, clockUrl, type Moment } from '../expiry.js';
import { keepalive, meant } from '../keepalive.js';
import { askedFor } from '../operation.js';
import type { Who } from '../place.js';
import type { SocketioClient } from '../socketio/client.js';
import type { Subscription } from '../subscription.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step = {
  readonly do: 'subscribe' | 'join' | 'leave' | 'change' | 'keep' | 'age';
  readonly who: number;
  readonly which: number;
};

type Script = { readonly sockets: number; readonly steps: readonly Step[] };

const weights: Readonly<Record<Step['do'], number>> = { subscribe: 4, join: 4, leave: 2, change: 6, keep: 2, age: 2 };
const position = fc.nat({ max: 11 });
const step = fc.oneof(
  ...Object.entries(weights).map(([what, weight]) => ({
    weight,
    arbitrary: fc.record({ do: fc.constant(what as Step['do']), who: position, which: position }),
  })),
);

/** How much of a life passes at once. */
const ages = [0.3, 0.6, 0.95, 2];

export default property<Script>({
  title: 'Each socket is told what the subscriptions that it has joined entitle it to, as long as they live',
  shows: [
    'frappe-graphql/alive',
    'frappe-graphql/join-first',
    'frappe-graphql/join-many',
    'frappe-graphql/leave',
    'frappe-graphql/leave-only',
    'frappe-graphql/lost',
    'frappe-graphql/renewed',
  ],
  needs: ['users', 'keepalive'],
  locks: aloneWithTheClock,
  version: 1,
  script: () =>
    fc.record({
      sockets: fc.integer({ min: 1, max: 3 }),
      steps: fc.array(step, { minLength: 1, maxLength: 10 }),
    }),
  async run(context, { sockets, steps }) {
    const clients: SocketioClient[] = [];
    for (let at = 0; at < sockets; at++) clients.push(await context.socketio(users[at % users.length]));
    const state: State = { context, clients, held: [], changes: [] };
    for (const one of steps) await perform(state, one);
    for (const client of clients) await context.subscribe(client);
    for (const { change, heard } of state.changes) for (const one of heard) one.heardOnce(change);
    for (const { change, deaf } of state.changes) {
      for (const { place, requirement } of deaf) {
        const [frame] = place.heard(change).map((told) => told.frame);
        const demand = { requirement, expected: 'nothing of this change on this socket' };
        if (frame !== undefined) context.take.fail(demand, frame.text ?? '', [change.sent, frame], 'extra');
        context.take.holds(requirement, change.sent);
      }
    }
  },
});

const users: readonly Exclude<Who, 'guest'>[] = ['user', 'manager'];

/** A subscription, and the sockets that have joined or left it. */
interface Held {
  readonly owner: SocketioClient;
  readonly made: Pick<Subscription, 'asked' | 'id' | 'made'>;
  /** Where it is heard, by the client of the socket. */
  readonly joined: Map<SocketioClient, Subscription>;
  readonly left: Map<SocketioClient, Subscription>;
  /** It lives by this moment at the latest, and is due from this one on. */
  bornBefore: Moment;
  bornAfter: Moment;
  renewed: boolean;
  /** Where time has passed between, nobody knows. */
  life: 'alive' | 'unknown' | 'lost';
}

interface State {
  readonly context: Frappe;
  readonly clients: readonly SocketioClient[];
  readonly held: Held[];
  readonly changes: {
    readonly change: Change;
    readonly heard: readonly Subscription[];
    readonly deaf: readonly { readonly place: Subscription; readonly requirement: string }[];
  }[];
}

async function perform(state: State, { do: what, who, which }: Step): Promise<void> {
  const { context, clients, held } = state;
  const { take, time } = context;
  const client = clients[who % clients.length];
  const one = held[which % Math.max(1, held.length)];
  if (client === undefined) return;
  if (what === 'subscribe') {
    const bornBefore = time.now;
    const made = await client.makes(askedFor({}));
    const born = { bornBefore, bornAfter: time.now, renewed: false, life: 'alive' as const };
    held.push({ owner: client, made, joined: new Map(), left: new Map(), ...born });
  } else if (what === 'change') await change(state, client);
  else if (what === 'age') {
    // Without the route it would be waited for; scenarios do that.
    if (clockUrl(take.target) === null) return;
    await time.passes(ages[which % ages.length] ?? 1);
    for (const each of held) each.life = lifeNow(state, each);
  } else if (one === undefined) return;
  else if (what === 'join') await join(state, client, one);
  else if (what === 'leave') {
    const place = one.joined.get(client);
    if (place === undefined) return;
    await client.leaves(one.made);
    await client.barrier();
    await context.fallsSilent(client, place, 'frappe-graphql/leave');
    one.joined.delete(client);
    one.left.set(client, place);
  } else {
    const before = time.now;
    const { success } = await keepalive(one.owner, meant(one.made));
    if (one.life === 'lost') return;
    const demand = { requirement: 'frappe-graphql/keepalive', expected: '`success` true' };
    if (one.life === 'alive' && success !== true) take.fail(demand, JSON.stringify(success ?? null), [one.made.made]);
    if (success === true) Object.assign(one, { bornBefore: before, bornAfter: time.now, renewed: true, life: 'alive' });
  }
}

/** Whoever joins what is not theirs may be told its events, or nothing: nobody tries. */
async function join({ context }: State, client: SocketioClient, one: Held): Promise<void> {
  if (client.who !== one.owner.who || one.life !== 'alive' || one.joined.has(client)) return;
  // What was changed before may be under way still, and would be told here then.
  await context.take.settle();
  await context.subscribe(client);
  const place = await client.joins(one.made);
  await context.live(client, place);
  one.left.delete(client);
  one.joined.set(client, place);
}

async function change(state: State, client: SocketioClient): Promise<void> {
  const { context, held } = state;
  const made = await context.documents.create(client);
  const heard: Subscription[] = [];
  const deaf: { readonly place: Subscription; readonly requirement: string }[] = [];
  for (const one of held) {
    const asked = one.renewed ? 'frappe-graphql/renewed' : one.joined.size > 1 ? 'frappe-graphql/join-many' : null;
    for (const place of one.joined.values()) {
      if (one.life === 'lost') deaf.push({ place, requirement: 'frappe-graphql/lost' });
      if (one.life !== 'alive') continue;
      await place.hears(made, asked ?? (one.left.size > 0 ? 'frappe-graphql/leave-only' : 'frappe-graphql/event'));
      heard.push(place);
    }
    for (const place of one.left.values()) deaf.push({ place, requirement: 'frappe-graphql/leave' });
    for (const other of state.clients) {
      if (one.joined.has(other) || one.left.has(other)) continue;
      deaf.push({ place: await other.hearing(one.made), requirement: 'frappe-graphql/join-first' });
    }
  }
  state.changes.push({ change: made, heard, deaf });
}

function lifeNow({ context }: State, one: Held): Held['life'] {
  const { take, time } = context;
  if (one.life === 'lost') return 'lost';
  if (time.isDue(one.bornBefore))
    return time.isPast(one.bornAfter) && take.target.profile === 'documented' ? 'lost' : 'unknown';
  return one.life;
}
