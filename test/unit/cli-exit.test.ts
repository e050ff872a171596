import { describe, expect, test } from 'vitest';
import { applyBaseline, changeBaseline } from '../../src/judge/baseline.js';
import { exitStatus, type JudgedRun } from '../../src/judge/exit.js';
import { folder, wireproof } from './run-cli.js';

type Verdict = JudgedRun['requirements'][number]['verdict'];

function run(must: readonly Verdict[], should: readonly Verdict[] = [], more: Partial<JudgedRun> = {}): JudgedRun {
  const of = (level: 'MUST' | 'SHOULD', verdicts: readonly Verdict[]) =>
    verdicts.map((verdict, at) => ({ id: `p/${level.toLowerCase()}-${at}`, level, verdict }));
  return {
    protocol: 'p',
    binding: null,
    profile: 'documented',
    requirements: [...of('MUST', must), ...of('SHOULD', should)],
    suiteFailed: false,
    ...more,
  };
}

const calm = { strict: false, interrupted: null, baseline: [] } as const;

describe('the exit status', () => {
  test.each<readonly [string, readonly JudgedRun[], number]>([
    ['all is well', [run(['pass', 'pass'])], 0],
    ['the rest was untestable or not run', [run(['pass', 'untestable', 'not-run'])], 0],
    ['a SHOULD failed', [run(['pass'], ['fail'])], 0],
    ['a MUST failed', [run(['pass', 'fail'])], 1],
    ['a MUST stayed inconclusive', [run(['pass', 'inconclusive'])], 1],
    ['nothing was judged', [run(['inconclusive', 'untestable'])], 3],
    ['only a SHOULD was judged', [run(['untestable'], ['pass'])], 3],
    ['one of two subjects could not be judged', [run(['pass']), run(['inconclusive'])], 3],
    ['nothing was run at all', [], 3],
    ['the suite failed beside all else', [run(['fail'], [], { suiteFailed: true })], 4],
  ])('where %s', (_, runs, status) => {
    expect(exitStatus(runs, calm)).toBe(status);
  });

  test('counts SHOULD where it is strict', () => {
    expect(exitStatus([run(['pass'], ['fail'])], { ...calm, strict: true })).toBe(1);
    expect(exitStatus([run(['pass'], ['inconclusive'])], { ...calm, strict: true })).toBe(1);
  });

  test('tells the signal, unless the suite itself failed', () => {
    expect(exitStatus([run(['fail'])], { ...calm, interrupted: 'SIGINT' })).toBe(130);
    expect(exitStatus([], { ...calm, interrupted: 'SIGTERM' })).toBe(143);
    expect(exitStatus([run([], [], { suiteFailed: true })], { ...calm, interrupted: 'SIGTERM' })).toBe(4);
  });
});

const today = '2030-05-05';

function entry(requirement: string, more: object = {}) {
  return { requirement, profile: 'documented' as const, reason: 'known', ...more };
}

describe('a baseline', () => {
  const judged = [run(['fail', 'inconclusive', 'pass', 'untestable', 'not-run'])];

  test('expects failures, excuses what is inconclusive, and is stale where it passes', () => {
    const entries = [0, 1, 2, 3, 4].map((at) => entry(`p/must-${at}`));
    const notes = applyBaseline(entries, judged, today);
    expect(notes.map(({ requirement, state }) => [requirement, state])).toEqual([
      ['p/must-0', 'expected'],
      ['p/must-1', 'excused'],
      ['p/must-2', 'stale'],
    ]);
    expect(exitStatus(judged, { ...calm, baseline: notes })).toBe(1);
    expect(exitStatus(judged, { ...calm, baseline: notes.slice(0, 2) })).toBe(0);
  });

  test('excuses nothing from the day on which an entry expires', () => {
    const before = applyBaseline([entry('p/must-0', { expires: '2030-05-06' })], judged, today);
    const after = applyBaseline([entry('p/must-0', { expires: '2030-05-05' })], judged, today);
    expect(before[0]?.state).toBe('expected');
    expect(after[0]?.state).toBe('expired');
  });

  test('says nothing of other profiles, bindings and protocols', () => {
    const entries = [
      entry('p/must-0', { profile: 'upstream' }),
      entry('q/must-0'),
      entry('p/must-0', { binding: 'other' }),
    ];
    expect(applyBaseline(entries, judged, today)).toEqual([]);
  });

  test('covers a binding where it names it, and every one where it does not', () => {
    const bound = [run(['fail'], [], { binding: 'one' }), run(['fail'], [], { binding: 'two' })];
    expect(applyBaseline([entry('p/must-0')], bound, today)).toHaveLength(2);
    expect(applyBaseline([entry('p/must-0', { binding: 'two' })], bound, today)).toHaveLength(1);
  });

  test('brought up to date loses what passes, gains what fails, and keeps the rest', () => {
    const entries = [entry('p/must-2'), entry('p/must-3'), entry('p/must-0', { expires: '2000-01-01' })];
    const change = changeBaseline(entries, judged, 'new');
    expect(change.removed).toEqual([0]);
    expect(change.added).toEqual([{ requirement: 'p/must-1', profile: 'documented', reason: 'new' }]);
  });
});

describe('--baseline', () => {
  const few = ['test', 'aio-rpc', '--filter', 'success-correlates', '--baseline', 'b.json'];

  test('that is stale ends with 1 and says which entry has to go', async () => {
    const { path, file } = folder();
    file('b.json', JSON.stringify({ format: 1, entries: [entry('aio-rpc/success-id')] }));
    const { status, stdout } = await wireproof(few, path);
    expect(stdout).toMatch(/remove the entry \(1\)\n {2}aio-rpc\/success-id: known/);
    expect(status).toBe(1);
  });

  test('is brought up to date in place, comments kept', async () => {
    const { path, file, read } = folder();
    file(
      'b.json',
      `{\n  // ours\n  "format": 1,\n  "entries": [\n    ${JSON.stringify(entry('aio-rpc/success-id'))},\n    // wait\n    ${JSON.stringify(entry('aio-rpc/order'))}\n  ]\n}\n`,
    );
    const { status } = await wireproof([...few, '--update-baseline'], path);
    expect(status).toBe(0);
    expect(read('b.json')).toMatch(/\/\/ ours/);
    expect(read('b.json')).not.toContain('success-id');
    expect(read('b.json')).toContain('aio-rpc/order');
  });

  test('is made where there is none yet', async () => {
    const { path, read } = folder();
    expect((await wireproof([...few, '--update-baseline'], path)).status).toBe(0);
    expect(JSON.parse(read('b.json'))).toEqual({ format: 1, entries: [] });
  });

  test.each([
    ['an unknown requirement', [entry('aio-rpc/sucess-id')], /b\.json:1: .*Did you mean `aio-rpc\/success-id`/],
    ['an unknown member', [entry('aio-rpc/order', { until: 'x' })], /no member `until`/],
    [
      'a requirement named twice',
      [entry('aio-rpc/order'), entry('aio-rpc/order')],
      /has an entry for its profile already/,
    ],
    ['no day', [entry('aio-rpc/order', { expires: 'May' })], /expected a day, YYYY-MM-DD; found the text "May"/],
  ])('with %s is status 2', async (_, entries, sentence) => {
    const { path, file } = folder();
    file('b.json', JSON.stringify({ format: 1, entries }));
    const { status, stderr } = await wireproof(few, path);
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });
});
