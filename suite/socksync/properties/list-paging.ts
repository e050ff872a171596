import fc from 'fast-check';
import { property, type SockSync } from '../context.js';
import type { Mismatch } from '../copy.js';
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
    'socksync/list-index',
    'socksync/list-insert',
    'socksync/list-insert-after',
    'socksync/list-insert-before',
    'socksync/list-insert-fills',
    'socksync/list-page-size',
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
    return once.view.blames(once.list, once.mismatch, once.requirement, 'by-kind');
  },
});

/** A subscriber whose copy is not its page. */
interface Fault {
  readonly who: number;
  readonly view: ListView;
  readonly list: OwnedList;
  readonly mismatch: Mismatch;
  /** What speaks of the last change. */
  readonly requirement: string;
  /** Whether the subscriber has subscribed again since it looked at this page. */
  readonly twice: boolean;
}

function blame({ view, list, mismatch }: Fault, requirement: string): Promise<void> {
  return view.blames(list, mismatch, requirement, 'whole');
}

/** Plays a script in a room of its own; `only` is the subscriber that is played alone. */
async function play(
  { take, connect, list, view, room }: SockSync,
  script: Script,
  only: number | null,
): Promise<Fault | null> {
  const options = { room: room() };
  const controller = await connect(options);
  const { list: owned } = await list(letters(script.items), controller);
  const upstream = take.target.profile === 'upstream';
  const most = maxPageSize(take);
  const views: ListView[] = [];
  for (const { page, size } of script.views) {
    // Upstream knows no page past the end: there one begins on the first.
    const subscriber = view(views.length === 0 ? controller : await connect(options));
    const exists = page === 0 || page * Math.min(size, most) < script.items;
    await subscriber.look({ page: upstream && !exists ? 0 : page, page_size: Math.min(size, most) });
    views.push(subscriber);
  }
  const twice = new Set<number>();
  let made = 0;
  for (const one of script.steps) {
    if (one.do === 'get' || one.do === 'subscribe') {
      const who = only === null ? one.who % views.length : one.who === only ? 0 : null;
      const subscriber = who === null ? undefined : views[who];
      if (who === null || subscriber === undefined) continue;
      if (one.do === 'subscribe') {
        if (upstream) continue;
        await subscriber.peer.accepts('socksync/list-subscribe-twice', {
          func: 'subscribe',
          ...subscriber.peer.group('list'),
        });
        twice.add(who);
        continue;
      }
      const size = Math.min(one.size, most);
      if (upstream && one.page * size >= owned.full.length) continue;
      await subscriber.look({ page: one.page, page_size: size });
      twice.delete(who);
      continue;
    }
    const length = owned.full.length;
    if (length === 0 && (one.do === 'set' || one.do === 'delete')) continue;
    const at = one.do === 'reset' ? 0 : one.at % (one.do === 'insert' ? length + 1 : length);
    const done: ListStep = one.do === 'reset' ? one : { do: one.do, at };
    const pages = views.map((subscriber) => subscriber.copy());
    if (upstream && !pages.every((one) => isUsual(done, one, length))) continue;
    const value = `${done.do} ${made++}`;
    if (done.do === 'reset') await owned.reset(letters(done.count).map((letter) => `${letter} ${value}`));
    else if (done.do === 'insert') await owned.insert(at, value);
    else if (done.do === 'set') await owned.set(at, value);
    else await owned.delete(at);
    for (const [who, subscriber] of views.entries()) {
      const mismatch = await subscriber.settles(owned);
      const requirement = requirementOf(done, pages[who] ?? { page: 0, size: 1 }, length);
      if (mismatch !== null)
        return { who, view: subscriber, list: owned, mismatch, requirement, twice: twice.has(who) };
      take.holds(requirement);
    }
  }
  await take.settle();
  for (const [who, subscriber] of views.entries()) {
    await subscriber.peer.fence('socksync/list-count');
    const mismatch = subscriber.differs(owned);
    const requirement = 'socksync/list-index';
    if (mismatch !== null) return { who, view: subscriber, list: owned, mismatch, requirement, twice: twice.has(who) };
  }
  return null;
}
