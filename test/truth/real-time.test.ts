import { describe, expect, it } from 'vitest';
import { isObject } from '../../src/base/json.js';
import type { Profile, ResolvedTarget } from '../../src/words/target.js';
import { blemishes, judged, type Seen, seenIn, withVerdict } from './memory-run.js';
import { type InMemory, runInMemory } from './support/in-memory.js';
import { declaredTarget } from './support/target.js';

const subject = { protocol: 'frappe-graphql', binding: 'socketio' } as const;
const minute = 60_000;

/** A target whose clock nobody can put forward: whatever expires is waited for. */
function waiting(
  profile: Profile,
  keepalive?: { readonly ttlMs: number; readonly graceMs: number },
): Partial<ResolvedTarget> {
  const { capabilities, extra } = declaredTarget(subject, { profile });
  const { advanceClockUrl: _, ...control } = isObject(extra.control) ? extra.control : {};
  return {
    capabilities: { ...capabilities, clock: false },
    extra: { ...extra, control, ...(keepalive === undefined ? {} : { keepalive }) },
  };
}

async function runIt(options: Omit<InMemory, 'protocol'>): Promise<{ readonly seen: Seen; readonly tookMs: number }> {
  const { timed, tookMs } = await runInMemory({ ...subject, runs: 20, ...options });
  return { seen: seenIn(timed.map(({ event }) => event)), tookMs };
}

/** How long the scenarios of a run wait by their nature, in milliseconds. */
const waits = ({ started }: Seen): readonly number[] => started.plan.scenarios.flatMap(({ waitsMs }) => waitsMs ?? []);

describe.each(['documented', 'upstream'] as const)('what expires in profile %s', (profile) => {
  const all = judged(subject, profile).map(({ id }) => id);

  it('is judged alike by the route that puts the clock forward and by waiting', async () => {
    const route = await runIt({ profile });
    const wait = await runIt({ profile, target: waiting(profile) });
    expect(blemishes(wait.seen)).toEqual([]);
    expect(withVerdict(wait.seen, 'pass')).toEqual(all);
    expect(wait.seen.verdicts).toEqual(route.seen.verdicts);
    expect(waits(route.seen)).toEqual([]);
    expect(route.tookMs).toBeLessThan(minute);
    expect(wait.tookMs).toBeGreaterThan(5 * minute);
  });

  it('is judged alike where subscriptions live for seconds', async () => {
    const keepalive = { ttlMs: 20_000, graceMs: 5_000 };
    const { seen, tookMs } = await runIt({
      profile,
      keepaliveTtlMs: keepalive.ttlMs,
      target: waiting(profile, keepalive),
    });
    expect(blemishes(seen)).toEqual([]);
    expect(withVerdict(seen, 'pass')).toEqual(all);
    expect(tookMs).toBeLessThan(2 * minute);
  });

  it('is waited for by all at once: whoever waits holds up nobody', async () => {
    const { seen, tookMs } = await runIt({ profile, target: waiting(profile), concurrency: 1 });
    expect(withVerdict(seen, 'pass')).toEqual(all);
    expect(tookMs).toBeLessThan(Math.max(...waits(seen)) + minute);
  });

  it('is waited for no longer than it was said at the beginning', async () => {
    const { timed } = await runInMemory({ ...subject, profile, runs: 1, target: waiting(profile) });
    const [first] = timed;
    if (first?.event.type !== 'run-started') throw new Error('the run did not begin');
    const said = new Map(first.event.plan.scenarios.map(({ id, waitsMs = 0 }) => [id, waitsMs]));
    const over = timed.flatMap(({ event }) => {
      if (event.type !== 'scenario-finished') return [];
      const waitsMs = said.get(event.scenario) ?? 0;
      return event.durationMs > waitsMs + minute ? [`${event.scenario}: ${event.durationMs} ms, not ${waitsMs}`] : [];
    });
    expect(over).toEqual([]);
  });

  it('is waited for no more once the run is interrupted', async () => {
    const interrupt = new AbortController();
    const afterMs = 2 * minute;
    const { seen, tookMs } = await runIt({
      profile,
      target: waiting(profile),
      signal: interrupt.signal,
      wire(wire, clock) {
        clock.after(afterMs, () => interrupt.abort('SIGINT'));
        return wire;
      },
    });
    expect(tookMs - afterMs).toBeLessThan(1000);
    expect(seen.complete).toBe(false);
    expect(new Set(seen.verdicts.values())).toEqual(new Set(['pass', 'not-run']));
    expect(withVerdict(seen, 'not-run')).toContain('frappe-graphql/renewed');
  });
});
