import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/generated/types/tool.js';
import type { Verdict } from '../../src/judge/decide.js';
import { slowly } from '../../src/reference/wraps.js';
import { PlayedApi } from '../../src/wire/api.js';
import { spokenByHand } from './support/by-hand/index.js';
import { greeting } from './support/by-hand/speech.js';
import { sinceContact, watchingContact } from './support/contact.js';
import type { Hostile } from './support/hostile.js';
import { judge } from './support/judged.js';
import { begun, type Played, play } from './support/memory.js';
import { serve } from './support/server.js';
import { type Named, subjects } from './support/subjects.js';
import { suiteOf } from './support/suite.js';
import { shownElsewhere } from './support/target.js';
import { afterContact, turning } from './support/turning.js';
import { expectNothingOpen, openSockets } from './support/unharmed.js';

/** The sources of a plan. */
function planned(played: Pick<Played, 'events'>): readonly string[] {
  const [first] = played.events;
  return first?.type === 'run-started' ? first.plan.scenarios.map(({ id }) => id) : [];
}

function finished(played: Pick<Played, 'events'>): readonly Extract<Event, { type: 'scenario-finished' }>[] {
  return played.events.filter((event) => event.type === 'scenario-finished');
}

/** The sources that came to their end. */
function done(played: Pick<Played, 'events'>): ReadonlySet<string> {
  return new Set(finished(played).flatMap((one) => (one.outcome === 'finished' ? [one.scenario] : [])));
}

/** The verdicts about what the usual target of a reference shows. */
function verdictsOf({ verdicts }: Pick<Played, 'verdicts'>): readonly Verdict[] {
  return [...verdicts].flatMap(([id, verdict]) => (shownElsewhere.includes(id) ? [] : [verdict]));
}

/** What the run itself says of its end. */
function ending(played: Pick<Played, 'events'>): object {
  const last = played.events.at(-1);
  return last?.type === 'run-finished' ? { complete: last.complete, interrupted: last.interrupted } : {};
}

/** The requirements that passed though nothing that shows them came to its end. */
function passedUnseen(played: Played): readonly string[] {
  const seen = done(played);
  return played.events.flatMap((one) =>
    one.type === 'requirement-decided' && one.verdict === 'pass' && !one.scenarios.some((id) => seen.has(id))
      ? [one.requirement]
      : [],
  );
}

/** Interrupts a run as soon as `when` says so. */
function interruptedWhen(subject: Named, when: (event: Event) => boolean): Promise<Played> {
  const interrupt = new AbortController();
  const on = (event: Event): void => {
    if (when(event)) interrupt.abort('SIGINT');
  };
  const { protocol, binding = null } = subject;
  return play({ protocol, binding, signal: interrupt.signal, on, wrap: slowly(20), concurrency: 3 });
}

describe.each(subjects)('a run of $id that is interrupted in the middle', ({ id, protocol, binding }) => {
  it.each([1, 10, 30])('after %i scenarios ends with all that was judged, and the rest not run', async (count) => {
    let ends = 0;
    const played = await interruptedWhen(
      { protocol, binding },
      (event) => event.type === 'scenario-finished' && ++ends === count,
    );
    expect(ending(played)).toEqual({ complete: false, interrupted: true });
    expect(
      finished(played)
        .map(({ scenario }) => scenario)
        .toSorted(),
    ).toEqual(planned(played).toSorted());
    expect(finished(played).filter(({ outcome }) => outcome === 'not-run').length).toBeGreaterThan(10);
    const verdicts = verdictsOf(played);
    expect(new Set(verdicts.filter((one) => one !== 'pass'))).toEqual(new Set(['not-run']));
    // The first may be one that observes, and judges nothing.
    if (count > 1) expect(verdicts).toContain('pass');
    expect(passedUnseen(played)).toEqual([]);
    expect(played.violations).toEqual([]);
  });

  it('begins nothing more, and says of each why it was not run', async () => {
    const begunBefore = 4;
    let begins = 0;
    const played = await interruptedWhen(
      { protocol, binding },
      (event) => event.type === 'scenario-started' && ++begins === begunBefore,
    );
    expect(begun(played)).toHaveLength(begunBefore);
    const left = finished(played).filter(({ outcome }) => outcome === 'not-run');
    const reasons = new Set(left.map(({ reason }) => reason));
    const [first] = played.events;
    const drawn = first?.type === 'run-started' ? first.plan.scenarios.filter(({ property }) => property) : [];
    const isDrawn = drawn.some(({ id }) => begun(played).includes(id));
    expect(reasons).toEqual(new Set(['the run was interrupted', ...(isDrawn ? ['not all scripts were run'] : [])]));
  });

  it('before it began judges nothing, and says so for everything', async () => {
    const played = await play({ protocol, binding, signal: AbortSignal.abort('SIGINT') });
    expect(ending(played)).toEqual({ complete: false, interrupted: true });
    expect(new Set(verdictsOf(played))).toEqual(new Set(['not-run']));
    expect(begun(played)).toEqual([]);
    expect(played.violations).toEqual([]);
  });

  it('while capabilities are probed judges nothing, and calls nothing unclear', async () => {
    const interrupt = new AbortController();
    const watched = watchingContact(await suiteOf(protocol));
    const played = await play({
      protocol,
      binding,
      loaded: watched.loaded,
      signal: interrupt.signal,
      wrap: sinceContact(watched, () => interrupt.abort('SIGINT')),
      target: { capabilities: {}, fixturePresumed: false },
    });
    expect(ending(played)).toEqual({ complete: false, interrupted: true });
    const open = verdictsOf(played).filter((verdict) => verdict !== 'untestable');
    expect(new Set(open)).toEqual(new Set(['not-run']));
    expect(played.tookMs).toBeLessThan(2000);
  });

  it('does not wait for what does not come: over real sockets it ends at once, with nothing left open', async () => {
    const before = openSockets();
    const interrupt = new AbortController();
    const timeoutMs = 20_000;
    // Silent once first contact is over, to WebSockets and to plain HTTP.
    const stop = (): void => interrupt.abort('SIGINT');
    const silent: Hostile = { title: 'silent', turn: () => stop, http: stop };
    const api = new PlayedApi();
    const watched = watchingContact(await suiteOf(protocol));
    const when = { ...afterContact(watched), texts: 0 };
    const server = await serve(turning({ protocol, binding }, silent, when, api));
    const { loaded } = watched;
    const judged = await judge(server.origin, { protocol, binding, loaded, api, timeoutMs, signal: interrupt.signal });
    expect(ending(judged)).toEqual({ complete: false, interrupted: true });
    expect(new Set(verdictsOf(judged))).toEqual(new Set(['not-run']));
    expect(judged.durationMs).toBeLessThan(timeoutMs / 4);
    expect(judged.violations).toEqual([]);
    await server.emptied();
    await server.stop();
    await expectNothingOpen(before);
  });

  it('during first contact calls nothing inconclusive', async () => {
    const interrupt = new AbortController();
    const { speech } = spokenByHand(id);
    const stop = (): void => interrupt.abort('SIGINT');
    const server = await serve(greeting(speech, { text: stop, http: stop }));
    const judged = await judge(server.origin, { protocol, binding, timeoutMs: 20_000, signal: interrupt.signal });
    expect(ending(judged)).toEqual({ complete: false, interrupted: true });
    expect(new Set(verdictsOf(judged))).toEqual(new Set(['not-run']));
    expect(judged.violations).toEqual([]);
    await server.emptied();
    await server.stop();
  });
});

describe.each(subjects)('a run of $id with a budget', ({ protocol, binding }) => {
  const budgetMs = 1000;

  it('begins nothing past it, ends incomplete, and is not called interrupted', async () => {
    const played = await play({ protocol, binding, budgetMs, wrap: slowly(20), concurrency: 3 });
    const late = played.timed.filter(({ event, ms }) => event.type === 'scenario-started' && ms > budgetMs);
    expect(late).toEqual([]);
    expect(ending(played)).toEqual({ complete: false, interrupted: false });
    expect(begun(played).length).toBeGreaterThan(3);
    const left = finished(played).filter(({ outcome }) => outcome === 'not-run');
    expect(left.map(({ reason }) => reason)).toContain('the budget was used up');
    expect(new Set(verdictsOf(played))).toEqual(new Set(['pass', 'not-run']));
    expect(passedUnseen(played)).toEqual([]);
    expect(played.violations).toEqual([]);
  });

  it('that is large enough is as one without', async () => {
    const played = await play({ protocol, binding, budgetMs: 10_000_000, wrap: slowly(20) });
    expect(ending(played)).toEqual({ complete: true, interrupted: false });
    expect(new Set(verdictsOf(played))).toEqual(new Set(['pass']));
  });
});

describe.each(subjects)('shards of $id', ({ protocol, binding }) => {
  it.each([2, 3, 7])('of %i cover everything, and each source once', async (count) => {
    const whole = begun(await play({ protocol, binding }));
    const shards: Played[] = [];
    for (let index = 1; index <= count; index++)
      shards.push(await play({ protocol, binding, shard: { index, count } }));
    expect(shards.flatMap(begun).toSorted()).toEqual(whole.toSorted());
    for (const shard of shards) {
      expect(ending(shard)).toEqual({ complete: true, interrupted: false });
      expect(new Set(verdictsOf(shard))).toEqual(new Set(['pass', 'not-run']));
    }
    // What passes in the whole passes in one of them at least.
    const passed = new Set(
      shards.flatMap(({ verdicts }) => [...verdicts].filter(([, v]) => v === 'pass').map(([id]) => id)),
    );
    expect(passed.size).toBe(shards.map(verdictsOf)[0]?.length);
  });
});
