import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Event, RunStarted } from '../../src/generated/types/tool.js';
import { createProgress } from '../../src/report/progress.js';
import { goodRun } from './data/aio-rpc-run.js';

const minute = 60_000;

/** What a progress line shows in the end, as time passes that a test moves. */
function progress(columns = 100) {
  let now = 0;
  let shown = '';
  const write = (text: string): void => {
    shown = text.replace('\r\u001b[K', '');
  };
  const line = createProgress(write, columns, () => now);
  return {
    event: (...events: readonly Event[]) => {
      for (const one of events) line.event(one);
    },
    clear: () => line.clear(),
    /** Lets so much time pass, for the clock and for what is drawn by it. */
    pass(ms: number): void {
      now += ms;
      vi.advanceTimersByTime(ms);
    },
    shown: () => shown,
  };
}

const scenario = (id: string, waitsMs?: number): RunStarted['plan']['scenarios'][number] => ({
  id,
  title: id,
  shows: [],
  property: false,
  ...(waitsMs === undefined ? {} : { waitsMs }),
});
const run = (...scenarios: RunStarted['plan']['scenarios']): Event => {
  const started = goodRun.find((event) => event.type === 'run-started');
  if (started === undefined) throw new Error('the run of the tests does not begin');
  return { ...started, plan: { requirements: [], scenarios } };
};
const over = goodRun.find((event) => event.type === 'run-finished');
const begins = (id: string): Event => ({ type: 'scenario-started', scenario: id });
const ends = (id: string): Event => ({
  type: 'scenario-finished',
  scenario: id,
  outcome: 'finished',
  reason: null,
  blame: null,
  durationMs: 1,
});

describe('the line at the foot of a terminal', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('says how many scenarios there are, how many are over, and which is under way', () => {
    const line = progress();
    line.event(run(scenario('a'), scenario('b')), begins('a'));
    expect(line.shown()).toBe('0 of 2 scenarios  a');
    line.event(begins('b'), ends('b'));
    expect(line.shown()).toBe('1 of 2 scenarios  a');
  });

  test('counts down while something waits by its nature, though nothing happens', () => {
    const line = progress();
    line.event(run(scenario('lost', 9 * minute), scenario('b')), begins('lost'), begins('b'), ends('b'));
    expect(line.shown()).toBe('1 of 2 scenarios, 1 waiting for 9:00 at most  lost');
    line.pass(1000);
    expect(line.shown()).toContain('1 waiting for 8:59 at most');
    line.pass(8 * minute);
    expect(line.shown()).toContain('1 waiting for 0:59 at most');
  });

  test('counts to the end of what waits longest', () => {
    const line = progress();
    line.event(run(scenario('lost', 9 * minute), scenario('alive', 5 * minute)), begins('lost'));
    line.pass(minute);
    line.event(begins('alive'));
    expect(line.shown()).toContain('2 waiting for 8:00 at most');
    line.pass(5 * minute);
    line.event(ends('alive'));
    expect(line.shown()).toBe('1 of 2 scenarios, 1 waiting for 3:00 at most  lost');
  });

  test('counts no further than to nothing, and is not drawn again when nobody waits any more', () => {
    const line = progress();
    line.event(run(scenario('lost', 1000), scenario('b')), begins('lost'));
    line.pass(5000);
    expect(line.shown()).toBe('0 of 2 scenarios  lost');
    line.event(ends('lost'), begins('b'));
    line.clear();
    line.pass(minute);
    expect(line.shown()).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not drawn again when the run is over, whoever waited', () => {
    const line = progress();
    line.event(run(scenario('lost', 9 * minute)), begins('lost'));
    if (over === undefined) throw new Error('the run of the tests does not end');
    line.event(over);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('forgets what waited in an earlier run', () => {
    const line = progress();
    line.event(run(scenario('lost', 9 * minute)), begins('lost'), run(scenario('lost')), begins('lost'));
    expect(line.shown()).toBe('0 of 1 scenarios  lost');
    expect(vi.getTimerCount()).toBe(0);
  });
});
