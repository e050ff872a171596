import fc from 'fast-check';
import { type Dcrf, property } from '../context.js';
import type { Subscription } from '../subscription.js';
import type { Change, Thing, Things } from '../things.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step =
  | { readonly do: 'subscribe' | 'change' | 'close'; readonly who: number; readonly which: number }
  | { readonly do: 'unsubscribe' | 'delete'; readonly who: number; readonly which: number };

type Script = { readonly connections: number; readonly objects: number; readonly steps: readonly Step[] };

const position = fc.nat({ max: 11 });
const stepOf = (what: Step['do'], weight: number) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(what), who: position, which: position }) as fc.Arbitrary<Step>,
});

export default property<Script>({
  title: 'Each connection is told what its subscriptions entitle it to, once and in order',
  shows: [
    'dcrf/close-ends',
    'dcrf/delete-event',
    'dcrf/event-many',
    'dcrf/event-once',
    'dcrf/event-order',
    'dcrf/event-own-object',
    'dcrf/two-subscriptions',
    'dcrf/unsubscribe-only',
    'dcrf/unsubscribe-own',
    'dcrf/unsubscribe-silent',
    'dcrf/update-event',
  ],
  version: 1,
  script: () =>
    fc.record({
      connections: fc.integer({ min: 2, max: 3 }),
      objects: fc.integer({ min: 1, max: 3 }),
      steps: fc.array(
        fc.oneof(
          stepOf('subscribe', 5),
          stepOf('unsubscribe', 2),
          stepOf('change', 6),
          stepOf('delete', 1),
          stepOf('close', 1),
        ),
        { minLength: 1, maxLength: 14 },
      ),
    }),
  async run(context, { connections, objects, steps }) {
    const all: Things[] = [];
    for (let at = 0; at < connections; at++) all.push(await context.things());
    const [first] = all;
    if (first === undefined) return;
    const made: (Thing | null)[] = [];
    for (let at = 0; at < objects; at++) made.push(await first.create());
    const state: State = { context, all, things: made, live: [], ended: [], closed: [], changes: [] };
    for (const one of steps) await perform(state, one);
    await settle(state);
    inOrder(state);
    for (const { change, due, deaf } of state.changes) {
      for (const { subscription } of due) subscription.heardOnce(change);
      for (const { subscription, requirement } of deaf) {
        const frames = subscription.heard(change);
        const demand = { requirement, expected: 'nothing of this for this subscription' };
        if (frames.length > 0) context.take.fail(demand, frames[0]?.text ?? '', [change.sent, ...frames], 'extra');
      }
    }
  },
});

interface Live {
  readonly subscription: Subscription;
  readonly which: number;
}

interface Told {
  readonly change: Change;
  readonly which: number;
  readonly due: readonly { readonly subscription: Subscription; readonly requirement: string }[];
  readonly deaf: readonly { readonly subscription: Subscription; readonly requirement: string }[];
}

interface State {
  readonly context: Dcrf;
  readonly all: readonly Things[];
  readonly things: (Thing | null)[];
  readonly live: Live[];
  readonly ended: Live[];
  /** What ended with its connection. */
  readonly closed: Live[];
  readonly changes: Told[];
}

async function perform(state: State, step: Step): Promise<void> {
  const { context, all, things, live, ended } = state;
  const open = all.filter(({ peer }) => peer.conversation.end === null);
  const own = open[step.who % open.length];
  const which = step.which % things.length;
  const thing = things[which] ?? null;
  if (own === undefined) return;
  if (step.do === 'subscribe') {
    if (thing !== null) live.push({ subscription: await context.subscribe(own.peer, thing), which });
  } else if (step.do === 'unsubscribe') {
    const at = step.which % Math.max(1, live.length);
    const one = live[at];
    if (one === undefined || things[one.which] === null) return;
    await settle(state);
    await context.unsubscribe(one.subscription);
    ended.push(...live.splice(at, 1));
    // Upstream ends what else the connection has of this object: nobody knows then.
    if (context.take.target.profile !== 'upstream') return;
    const alike = live.filter(
      (other) => other.which === one.which && other.subscription.peer === one.subscription.peer,
    );
    for (const other of alike) live.splice(live.indexOf(other), 1);
  } else if (step.do === 'close') {
    if (open.length < 2) return;
    await settle(state);
    await own.peer.conversation.close(context.take.timeoutMs);
    for (const one of live.filter(({ subscription }) => subscription.peer === own.peer))
      state.closed.push(...live.splice(live.indexOf(one), 1));
  } else if (thing !== null) {
    const change = step.do === 'delete' ? await context.remove(own, thing) : await context.change(own, thing);
    things[which] = step.do === 'delete' ? null : change.thing;
    await tell(state, change, which);
  }
}

/** What a change must be told to, and what not. */
async function tell(state: State, change: Change, which: number): Promise<void> {
  const entitled = state.live.filter((one) => one.which === which);
  const connections = new Set(entitled.map(({ subscription }) => subscription.peer)).size;
  const usual = change.kind === 'delete' ? 'dcrf/delete-event' : 'dcrf/update-event';
  const due = entitled.map(({ subscription }) => {
    const before = state.ended.filter((other) => other.which === which).map((other) => other.subscription.peer);
    if (before.includes(subscription.peer)) return { subscription, requirement: 'dcrf/unsubscribe-only' };
    if (before.length > 0) return { subscription, requirement: 'dcrf/unsubscribe-own' };
    if (state.closed.some((other) => other.which === which)) return { subscription, requirement: 'dcrf/close-ends' };
    const twins = entitled.filter((other) => other.subscription.peer === subscription.peer).length;
    return {
      subscription,
      requirement: twins > 1 ? 'dcrf/two-subscriptions' : connections > 1 ? 'dcrf/event-many' : usual,
    };
  });
  const deaf = [
    ...state.live
      .filter((one) => one.which !== which)
      .map(({ subscription }) => ({ subscription, requirement: 'dcrf/event-own-object' })),
    ...state.ended.map(({ subscription }) => ({ subscription, requirement: 'dcrf/unsubscribe-silent' })),
  ];
  state.changes.push({ change, which, due, deaf });
  for (const { subscription, requirement } of due) {
    if (subscription.peer.conversation.end === null) await subscription.hears(change, requirement);
  }
}

/** The changes of an object were answered one after the other, and so they are told. */
function inOrder({ context, things, changes }: State): void {
  for (const which of things.keys()) {
    const own = changes.filter((one) => one.which === which);
    for (const subscription of new Set(own.flatMap(({ due }) => due.map((one) => one.subscription)))) {
      const told = own.flatMap(({ change }) => subscription.heard(change).slice(0, 1));
      const at = told.findIndex((frame, index) => index > 0 && frame.index < (told[index - 1]?.index ?? 0));
      const demand = { requirement: 'dcrf/event-order', expected: 'events in the order of the changes' };
      if (at > 0) context.take.fail(demand, 'the later one came first', told.slice(at - 1, at + 1), 'order');
    }
  }
}

/** What was changed has been told wherever it must, and a barrier after it. */
async function settle({ context, live, ended }: State): Promise<void> {
  await context.lastFence(...[...live, ...ended].map(({ subscription }) => subscription));
}
