import fc from 'fast-check';
import { property, type SockSync } from '../context.js';
import type { Mismatch, Page } from '../copy.js';
import { type ListView, letters, maxPageSize, type OwnedList } from '../lists.js';
import { isUsual, type ListStep, requirementOf } from '../model.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step =
  | ListStep
  | { readonly do: 'get'; readonly who: number; readonly page: number; readonly size: number }
  | { readonly do: 'subscribe'; readonly who: number };

type Script = {
  readonly items: number;
  readonly views: readonly { readonly page: number; readonly size: number }[];
  readonly steps: readonly Step[];
};

const position = fc.nat({ max: 15 });
const page = fc.record({ page: fc.nat({ max: 3 }), size: fc.integer({ min: 1, max: 5 }) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('insert' as const), at: position }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('delete' as const), at: position }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('set' as const), at: position }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const), count: fc.nat({ max: 12 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('get' as const),
      who: fc.nat({ max: 2 }),
      page: fc.nat({ max: 4 }),
      size: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('subscribe' as const), who: fc.nat({ max: 2 }) }) },
);

export default property<Script>({
  title: 'Each subscriber holds its own page of the list after every change',
  shows: [
    'socksync/list-count',
    'socksync/list-delete',
    'socksync/list-delete-after',
    'socksync/list-delete-before',
    'socksync/list-delete-last',
    'socksync/list-empty',
    'socksync/list-index',
    'socksync/list-insert',
    'socksync/list-insert-after',
    'socksync/list-insert-before',
    'socksync/list-insert-fills',
    'socksync/list-page-size',
    'socksync/list-past-end',
    'socksync/list-replaced',
    'socksync/list-set',
    'socksync/list-set-elsewhere',
    'socksync/list-subscribe-twice',
    'socksync/list-subscribers',
  ],
  needs: ['list', 'list-insert', 'list-set', 'list-delete'],
  version: 1,
  script: () =>
    fc.record({
      items: fc.nat({ max: 12 }),
      views: fc.array(page, { minLength: 1, maxLength: 3 }),
      steps: fc.array(step, { minLength: 1, maxLength: 12 }),
    }),
  async run(context, script) {
    const { take } = context;
    const several = take.target.profile === 'documented' && take.has('shared-rooms');
    const views = several ? script.views : script.views.slice(0, 1);
    const fault = await play(context, { ...script, views }, null);
    if (fault === null) return;
    // Whether it is the others, or the second subscription, that lead the owner astray is seen without them.
    const [view = { page: 0, size: 1 }] = views.slice(fault.who);
    const alone = views.length === 1 ? fault : await play(context, { ...script, views: [view] }, fault.who);
    if (alone === null) return blame(fault, 'socksync/list-subscribers');
    const steps = script.steps.filter((one) => one.do !== 'subscribe');
    const once = alone.twice ? await play(context, { ...script, steps, views: [view] }, fault.who) : alone;
    if (once === null) return blame(alone, 'socksync/list-subscribe-twice');
    return once.view.blames(once.list, once.mismatch, once.about.requirement, once.about.blame);
  },
});

/** A subscriber whose copy is not its page. */
interface Fault {
  readonly who: number;
  readonly view: ListView;
  readonly list: OwnedList;
  readonly mismatch: Mismatch;
  /** What speaks of the last change. */
  readonly about: ReturnType<typeof requirementOf>;
  /** Whether the subscriber has subscribed again since it looked at this page. */
  readonly twice: boolean;
}

function blame({ view, list, mismatch }: Fault, requirement: string): Promise<void> {
  return view.blames(list, mismatch, requirement, 'whole');
}

/** A script that is being played in a room of its own. */
interface Play {
  readonly context: SockSync;
  readonly upstream: boolean;
  readonly most: number;
  readonly list: OwnedList;
  readonly views: readonly ListView[];
  /** The subscriber that is played alone, by its number in the script. */
  readonly only: number | null;
  readonly twice: Set<number>;
}

async function play(context: SockSync, script: Script, only: number | null): Promise<Fault | null> {
  const { take, connect, list, view, room } = context;
  const options = { room: room() };
  const controller = await connect(options);
  const { list: owned } = await list(letters(script.items), controller);
  const most = maxPageSize(take);
  const upstream = take.target.profile === 'upstream';
  const views: ListView[] = [];
  for (const asked of script.views) {
    const subscriber = view(views.length === 0 ? controller : await connect(options));
    const size = Math.min(asked.size, most);
    await goTo(subscriber, owned, { page: upstream && asked.page * size >= script.items ? 0 : asked.page, size });
    views.push(subscriber);
  }
  const state: Play = { context, upstream, most, list: owned, views, only, twice: new Set() };
  for (const step of script.steps) {
    const fault = step.do === 'get' || step.do === 'subscribe' ? await move(state, step) : await change(state, step);
    if (fault !== null) return fault;
  }
  await take.settle();
  for (const { peer } of views) await peer.fence('socksync/list-count');
  return faultIn(state, () => ({ requirement: 'socksync/list-index', blame: 'by-kind' }));
}

/** Changes that are met on unusual pages. */
const hardest = ['socksync/list-past-end', 'socksync/list-insert-fills', 'socksync/list-empty'];

/** What is past the end is answered in one of two ways: whichever it is, the copy must agree with it. */
async function goTo(view: ListView, list: OwnedList, { page, size }: Page): Promise<void> {
  if (page === 0 || page * size < list.full.length) return view.look({ page, size }, list);
  const requirement = 'socksync/list-past-end';
  await view.rests(list, requirement);
  await view.asks({ page, page_size: size }, requirement);
}

async function move(state: Play, step: Extract<Step, { readonly who: number }>): Promise<null> {
  const { views, only, list, upstream, most, twice } = state;
  const who = only === null ? step.who % views.length : step.who === only ? 0 : null;
  const view = who === null ? undefined : views[who];
  if (who === null || view === undefined) return null;
  if (step.do === 'subscribe') {
    // Upstream moves the subscriber; nothing more can be expected of its page then.
    if (upstream) return null;
    await view.peer.accepts('socksync/list-subscribe-twice', { func: 'subscribe', ...view.peer.group('list') });
    twice.add(who);
    return null;
  }
  const size = Math.min(step.size, most);
  if (upstream && step.page * size >= list.full.length) return null;
  await goTo(view, list, { page: step.page, size });
  twice.delete(who);
  return null;
}

async function change(state: Play, drawn: ListStep): Promise<Fault | null> {
  const { views, list, upstream } = state;
  const length = list.full.length;
  if (length === 0 && (drawn.do === 'set' || drawn.do === 'delete')) return null;
  const places = drawn.do === 'insert' ? length + 1 : length;
  const step: ListStep = drawn.do === 'reset' ? drawn : { do: drawn.do, at: drawn.at % places };
  const pages = views.map((view) => view.copy());
  if (upstream && !pages.every((page) => isUsual(step, page, length))) return null;
  const about = (who: number): Fault['about'] => requirementOf(step, pages[who] ?? { page: 0, size: 1 }, length);
  // A change that the owner does not survive is that of the page for which it is hardest.
  const met = [...views.keys()].map((who) => about(who).requirement);
  await list.change(step, hardest.find((one) => met.includes(one)) ?? met[0]);
  for (const view of views) await view.settles(list);
  return faultIn(state, about);
}

function faultIn({ views, list, twice, context }: Play, about: (who: number) => Fault['about']): Fault | null {
  for (const [who, view] of views.entries()) {
    const mismatch = view.differs(list);
    if (mismatch !== null) return { who, view, list, mismatch, about: about(who), twice: twice.has(who) };
    context.take.holds(about(who).requirement);
  }
  return null;
}
