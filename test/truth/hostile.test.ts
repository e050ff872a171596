import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlayedApi } from '../../src/wire/api.js';
import { spokenByHand } from './support/by-hand/index.js';
import type { Hostile } from './support/hostile.js';
import { hostilesIn } from './support/hostiles.js';
import { type Judged, judge } from './support/judged.js';
import { serve } from './support/server.js';
import { subjects } from './support/subjects.js';
import { partOf, suiteOf } from './support/suite.js';
import { fromTheFirst, turning } from './support/turning.js';
import { expectNothingOpen, expectWholeRun, openSockets, watchMemory, watchRejections } from './support/unharmed.js';

const rejections = watchRejections();

afterAll(() => rejections.stop());

const timeoutMs = 100;
const mebibyte = 1024 * 1024;

describe.each(subjects)('a subject that should speak $id', ({ id, protocol, binding }) => {
  beforeAll(() => suiteOf(protocol));

  const { speech } = spokenByHand(id);
  const hostiles = hostilesIn(speech);
  const judgements = new Map<Hostile, Promise<Judged>>();

  /** What came of judging a subject; each is judged once. */
  const judgementOf = (hostile: Hostile): Promise<Judged> => {
    const known = judgements.get(hostile) ?? judgeHostile(hostile);
    judgements.set(hostile, known);
    return known;
  };

  /** Judges a subject by some of the scenarios, for each others. */
  const judgeHostile = async (hostile: Hostile): Promise<Judged> => {
    const before = openSockets();
    const api = new PlayedApi();
    const server = await serve(turning({ protocol, binding }, hostile, fromTheFirst, api));
    const loaded = await partOf({ protocol, binding }, hostiles.indexOf(hostile));
    const memory = watchMemory();
    const judged = await judge(server.origin, { protocol, binding, api, timeoutMs, loaded });
    memory.stop();
    await server.emptied();
    await server.stop();
    await expectNothingOpen(before);
    expect(memory.peak()).toBeLessThan(640 * mebibyte);
    expect(rejections.seen).toEqual([]);
    return judged;
  };

  describe('and is hostile from the first frame on is given up, and leaves a whole report', () => {
    it.each(hostiles.filter((one) => one.answers !== true))('$title', async (hostile) => {
      const judged = await judgementOf(hostile);
      expectWholeRun(judged);
      expect(new Set(judged.verdicts.values())).toEqual(new Set(['inconclusive']));
      expect(judged.exit).toBe(3);
      expect(judged.durationMs).toBeLessThan((hostile.heavy === true ? 40 : 10) * timeoutMs);
    });
  });

  describe('and answers and harms beside it is judged, and leaves a whole report', () => {
    it.each(hostiles.filter((one) => one.answers === true))('$title', async (hostile) => {
      const judged = await judgementOf(hostile);
      expectWholeRun(judged);
      expect(judged.durationMs).toBeLessThan((hostile.heavy === true ? 200 : 60) * timeoutMs);
    });
  });

  describe('and says what harms', () => {
    const named = (title: string): Hostile => {
      const found = hostiles.find((one) => one.title.startsWith(title));
      if (found === undefined) throw new Error(`there is no hostile subject "${title}"`);
      return found;
    };
    /** All that is said of why requirements were not decided. */
    const allReasons = ({ reasons }: Judged): string => [...new Set(reasons.values())].join('\n');

    it('has it shown as data: neither a terminal nor a page nor XML obeys it', async () => {
      const judged = await judgementOf(named('answers that are poison'));
      const shown = String.raw`\u{1b}[2J`;
      expect(judged.terminal).toContain(shown);
      expect(judged.junit).toContain(shown);
      expect(judged.junit).not.toContain('<script');
      expect(judged.exit).toBe(1);
    });

    it('has it taken for data in the reason of a close as well', async () => {
      const judged = await judgementOf(named('close reasons'));
      expect(judged.terminal).toContain(String.raw`\u{1b}[2J`);
      expect(allReasons(judged)).toContain('\u001b[2J');
    });

    it.each(['a frame of 100 MB', 'frames without end', 'pings without end'])(
      'is cut off where it floods: %s',
      async (title) => {
        expect(allReasons(await judgementOf(named(title)))).toMatch(/floods|not answered|took too long/);
      },
    );
  });
});
