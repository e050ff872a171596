import { expect, vi } from 'vitest';
import type { Judged } from './judged.js';
import { xmlProblem } from './xml.js';

/** What went wrong in the suite itself, in words. */
export function ownErrors(judged: Judged): readonly string[] {
  return judged.events.flatMap((one) =>
    one.type === 'scenario-finished' && one.outcome === 'error' ? [`${one.scenario}: ${one.reason}`] : [],
  );
}

/** The run came to its end in order: its events and reports are whole, valid, and fit to be looked at. */
export function expectWholeRun(judged: Judged): void {
  expect(judged.violations).toEqual([]);
  expect(ownErrors(judged)).toEqual([]);
  const [first] = judged.events;
  const last = judged.events.at(-1);
  if (first?.type !== 'run-started' || last?.type !== 'run-finished') throw new Error('the run did not begin or end');
  expect([...judged.verdicts.keys()].sort()).toEqual(first.plan.requirements.toSorted());
  expect(judged.events.filter((one) => one.type === 'requirement-decided')).toHaveLength(judged.verdicts.size);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.exec(judged.terminal)?.[0]).toBeUndefined();
  expect(xmlProblem(judged.junit)).toBeNull();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
}

const ofSockets = /^(TCP|TLS|Pipe|GetAddrInfo|HTTP)/;

/** The sockets that this process has open; those of the test runner are among them. */
export function openSockets(): readonly string[] {
  return process
    .getActiveResourcesInfo()
    .filter((one) => ofSockets.test(one))
    .sort();
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Nothing is open that was not open before. */
export async function expectNothingOpen(before: readonly string[]): Promise<void> {
  const known = tally(before);
  const more = (): string[] =>
    [...tally(openSockets())].flatMap(([what, n]) => (n > (known.get(what) ?? 0) ? [what] : []));
  await vi.waitFor(() => expect(more()).toEqual([]), { interval: 5, timeout: 5000 });
}

/** Watches what this process holds outside of what it began with, in bytes. */
export function watchMemory(): { readonly peak: () => number; stop(): void } {
  const held = (): number => process.memoryUsage().rss;
  const before = held();
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, held() - before);
  }, 20);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** Gathers the rejections that nobody handled. */
export function watchRejections(): { readonly seen: readonly unknown[]; stop(): void } {
  const seen: unknown[] = [];
  const note = (reason: unknown): void => void seen.push(reason);
  process.on('unhandledRejection', note);
  return { seen, stop: () => void process.off('unhandledRejection', note) };
}
