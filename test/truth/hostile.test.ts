import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hostile, hostiles } from './support/hostiles.js';
import { type Judged, judge } from './support/judged.js';
import { serve } from './support/server.js';
import { suiteOf, suiteWith } from './support/suite.js';
import { fromTheFirst, turning } from './support/turning.js';
import { expectNothingOpen, expectWholeRun, openSockets, watchMemory, watchRejections } from './support/unharmed.js';

const rejections = watchRejections();

beforeAll(() => suiteOf('aio-rpc'));
afterAll(() => rejections.stop());

const timeoutMs = 100;
const mebibyte = 1024 * 1024;

/** Judges a subject by a fifth of the scenarios, for each another one. */
async function judgeHostile(hostile: Hostile): Promise<Judged> {
  const before = openSockets();
  const server = await serve(turning('aio-rpc', hostile, fromTheFirst));
  const part = hostiles.indexOf(hostile) % 5;
  const loaded = await suiteWith('aio-rpc', ({ kind }, at) => kind === 'scenario' && at % 5 === part);
  const memory = watchMemory();
  const judged = await judge(server.url, { timeoutMs, loaded });
  memory.stop();
  await server.emptied();
  await server.stop();
  await expectNothingOpen(before);
  expect(memory.peak()).toBeLessThan(640 * mebibyte);
  expect(rejections.seen).toEqual([]);
  return judged;
}

const judgements = new Map<Hostile, Promise<Judged>>();

/** What came of judging a subject; each is judged once. */
function judgementOf(hostile: Hostile): Promise<Judged> {
  const known = judgements.get(hostile) ?? judgeHostile(hostile);
  judgements.set(hostile, known);
  return known;
}

describe('a subject that is hostile from the first frame on is given up, and leaves a whole report', () => {
  it.each(hostiles.filter((one) => one.answers !== true))('$title', async (hostile) => {
    const judged = await judgementOf(hostile);
    expectWholeRun(judged);
    expect(new Set(judged.verdicts.values())).toEqual(new Set(['inconclusive']));
    expect(judged.exit).toBe(3);
    expect(judged.durationMs).toBeLessThan(10 * timeoutMs);
  });
});

describe('a subject that answers and harms beside it is judged, and leaves a whole report', () => {
  it.each(hostiles.filter((one) => one.answers === true))('$title', async (hostile) => {
    const judged = await judgementOf(hostile);
    expectWholeRun(judged);
    expect(judged.durationMs).toBeLessThan((hostile.heavy === true ? 200 : 60) * timeoutMs);
  });
});

describe('what a hostile subject says', () => {
  const named = (title: string): Hostile => {
    const found = hostiles.find((one) => one.title.startsWith(title));
    if (found === undefined) throw new Error(`there is no hostile subject "${title}"`);
    return found;
  };

  it('is shown as data: neither a terminal nor a page nor XML obeys it', async () => {
    const judged = await judgementOf(named('answers that are poison'));
    const shown = String.raw`\u{1b}[2J`;
    expect(judged.terminal).toContain(shown);
    expect(judged.junit).toContain(shown);
    expect(judged.junit).not.toContain('<script');
    expect(judged.exit).toBe(1);
  });

  it('is data in the reason of a close as well', async () => {
    const { terminal, reasons } = await judgementOf(named('close reasons'));
    expect(terminal).toContain(String.raw`\u{1b}[2J`);
    expect(reasons.get('aio-rpc/echo')).toContain('\u001b[2J');
  });

  it.each(['a frame of 100 MB', 'frames without end', 'pings without end'])(
    'is cut off where it floods: %s',
    async (title) => {
      const { reasons } = await judgementOf(named(title));
      expect(reasons.get('aio-rpc/echo')).toMatch(/floods|was not answered/);
    },
  );
});
