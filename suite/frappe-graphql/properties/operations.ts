import fc from 'fast-check';
import { hasToken } from '../../../src/base/text.js';
import type { Frame } from '../../../src/wire/recording.js';
import { type Frappe, property } from '../context.js';
import type { Change } from '../documents.js';
import type { GraphqlWsClient } from '../graphql-ws/client.js';
import { type Marked, runsMarked } from '../graphql-ws/marked.js';
import { isOf } from '../graphql-ws/messages.js';
import { OperationsModel, type Running, type Why } from '../graphql-ws/model.js';
import { timesIn } from '../told.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step = { readonly do: 'start' | 'stop' | 'change' | 'ping'; readonly who: number; readonly which: number };

type Script = { readonly connections: number; readonly steps: readonly Step[] };

const weights: Readonly<Record<Step['do'], number>> = { start: 5, stop: 3, change: 5, ping: 5 };
const position = fc.nat({ max: 11 });
const step = fc.oneof(
  ...Object.entries(weights).map(([what, weight]) => ({
    weight,
    arbitrary: fc.record({ do: fc.constant(what as Step['do']), who: position, which: position }),
  })),
);

/** How many ids there are, on each connection the same. */
const mostIds = 3;

/** Which requirement an event breaks that does not come. */
const missing: Readonly<Record<Why, string>> = {
  first: 'frappe-graphql/event',
  'goes-on': 'frappe-graphql/start-goes-on',
  own: 'frappe-graphql/id-own',
  again: 'frappe-graphql/id-again',
  second: 'frappe-graphql/id-in-use-second',
  'others-stopped': 'frappe-graphql/stop-only',
};

/** Which requirement an event breaks that comes to what is over. */
const surplus: Readonly<Record<NonNullable<Running['end']>, string>> = {
  stopped: 'frappe-graphql/stop-silent',
  'stopped-at-once': 'frappe-graphql/stop-at-once',
  replaced: 'frappe-graphql/id-in-use',
};

export default property<Script>({
  title: 'Each operation is told what happens while it runs, once and in order, under its own id',
  shows: [
    'frappe-graphql/event-order',
    'frappe-graphql/id-again',
    'frappe-graphql/id-in-use',
    'frappe-graphql/id-in-use-second',
    'frappe-graphql/id-own',
    'frappe-graphql/start-goes-on',
    'frappe-graphql/stop',
    'frappe-graphql/stop-at-once',
    'frappe-graphql/stop-only',
    'frappe-graphql/stop-silent',
  ],
  version: 1,
  script: () =>
    fc.record({ connections: fc.integer({ min: 1, max: 2 }), steps: fc.array(step, { minLength: 1, maxLength: 16 }) }),
  async run(context, { connections, steps }) {
    const { take } = context;
    const clients: GraphqlWsClient[] = [];
    for (let at = 0; at < connections; at++) clients.push(await context.graphqlWs());
    const ids = Array.from({ length: mostIds }, () => take.fresh('op'));
    const state: State = { context, clients, ids, model: new OperationsModel(), marked: new Map(), told: [] };
    for (const one of steps) await perform(state, one);
    for (const who of clients.keys()) for (let turn = 0; turn < 2; turn++) await ping(state, who);
    await change(state, 0);
    for (const one of state.model.all) await hearsAll(state, one);
    await context.lastFence(...clients);
    for (const [one, { alias }] of state.marked) underItsOwn(state, one, alias);
    for (const told of state.told) compare(state, told);
    for (const one of state.model.all) inOrder(state, one);
  },
});

/** A change, how far each operation was when it was made, and who had to be told. */
interface Told {
  readonly change: Change;
  readonly phases: ReadonlyMap<Running, Running['phase']>;
  readonly due: ReadonlyMap<Running, Why>;
}

interface State {
  readonly context: Frappe;
  readonly clients: readonly GraphqlWsClient[];
  readonly ids: readonly string[];
  readonly model: OperationsModel;
  readonly marked: Map<Running, Marked>;
  readonly told: Told[];
}

async function perform(state: State, { do: what, who: place, which }: Step): Promise<void> {
  const { clients, ids, model, marked } = state;
  const who = place % clients.length;
  const client = clients[who];
  const id = ids[which % ids.length];
  if (client === undefined || id === undefined) return;
  if (what === 'change') return change(state, who);
  if (what === 'ping') return ping(state, who);
  if (what === 'start') {
    const before = model.runningAs(who, id);
    if (before !== null) await mayEnd(state, before, true);
    const started = model.start(who, id);
    marked.set(started, runsMarked(client, id));
    return;
  }
  const running = model.runningOn(who);
  const one = running[which % Math.max(1, running.length)];
  if (one === undefined) return;
  await mayEnd(state, one, state.context.take.target.profile === 'upstream');
  client.stop(one.id);
  model.stop(one);
}

/** Before an operation ends it has heard all, and has begun: upstream loses the end of what has not. */
async function mayEnd(state: State, one: Running, begun: boolean): Promise<void> {
  await hearsAll(state, one);
  while (begun && one.phase === 'starting') await ping(state, one.who);
}

async function hearsAll({ told, marked }: State, one: Running): Promise<void> {
  for (const { change: made, due } of told) {
    const why = due.get(one);
    if (why !== undefined) await marked.get(one)?.subscription.hears(made, missing[why]);
  }
}

async function change(state: State, who: number): Promise<void> {
  const { context, clients, model, told } = state;
  const client = clients[who];
  if (client === undefined) return;
  const phases = new Map(model.all.map((one) => [one, one.phase]));
  const due = model.due();
  told.push({ change: await context.documents.create(client), phases, due });
  await trip(state, client, who);
}

async function ping(state: State, who: number): Promise<void> {
  const client = state.clients[who];
  await client?.works();
  if (client !== undefined) await trip(state, client, who);
}

/** Something was answered on a connection: what was stopped before it must have been completed by the second time. */
async function trip({ model, marked }: State, client: GraphqlWsClient, who: number): Promise<void> {
  const { received } = client.conversation;
  model.trip(who, (id) => received.filter((frame) => isOf(frame, ['complete'], id)).length);
  for (const one of model.all) {
    const sent = marked.get(one)?.subscription.made;
    const isStopped = one.end === 'stopped' && one.phase === 'ending' && one.trips > 1 && one.who === who;
    if (sent === undefined || !isStopped || !model.isAlone(one)) continue;
    const demand = {
      requirement: 'frappe-graphql/stop',
      expected: 'the `complete` of this operation, which was stopped',
    };
    await client.comes(one.id, ['complete'], demand, sent);
  }
}

/** What has the alias of an operation came on its connection, under its id. */
function underItsOwn({ context, clients }: State, one: Running, alias: string): void {
  for (const [who, { conversation }] of clients.entries()) {
    const isIts = (frame: Frame): boolean => isOf(frame, ['data']) && hasToken(frame.text ?? '', alias);
    const wrong = conversation.received.find(
      (frame) => isIts(frame) && (who !== one.who || !isOf(frame, ['data'], one.id)),
    );
    if (wrong === undefined) continue;
    const requirement = who === one.who ? 'frappe-graphql/several' : 'frappe-graphql/id-own';
    const demand = {
      requirement,
      expected: `events with ${alias} on the connection of their operation, under "${one.id}"`,
    };
    context.take.fail(demand, wrong.text ?? '', [wrong], 'data');
  }
}

/** A change was told once to what was running, and not at all to what was over. */
function compare({ context, marked }: State, { change: made, phases, due }: Told): void {
  const { take } = context;
  for (const [one, phase] of phases) {
    const frames = (marked.get(one)?.subscription.heard(made) ?? []).map(({ frame }) => frame);
    const most = phase === 'over' ? 0 : 1;
    const requirement = phase === 'over' && one.end !== null ? surplus[one.end] : 'frappe-graphql/event-once';
    const expected = most === 0 ? 'nothing of this for an operation that is over' : 'the event of this change once';
    const kind = most === 0 ? 'extra' : 'twice';
    if (frames.length > most)
      take.fail({ requirement, expected }, timesIn(frames.length), [made.sent, ...frames], kind);
    if (phase === 'over' || due.has(one)) take.holds(requirement, made.sent, ...frames);
  }
}

/** What an operation was told came in the order of the changes. */
function inOrder({ context, told, marked }: State, one: Running): void {
  const subscription = marked.get(one)?.subscription;
  const frames = told.flatMap(({ change: made, due }) =>
    due.has(one) ? (subscription?.heard(made).slice(0, 1) ?? []) : [],
  );
  const requirement = 'frappe-graphql/event-order';
  for (const [at, { frame }] of frames.entries()) {
    const before = frames[at - 1]?.frame;
    if (before === undefined) continue;
    const demand = { requirement, expected: 'events in the order of the changes' };
    if (frame.index < before.index) context.take.fail(demand, 'the later one came first', [frame, before], 'order');
    context.take.holds(requirement, before, frame);
  }
}
