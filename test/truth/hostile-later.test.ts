import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultBounds } from '../../src/wire/wire.js';
import { spokenByHand } from './support/by-hand/index.js';
import { hostilesIn } from './support/hostiles.js';
import { idsWith, type Judged } from './support/judged.js';
import { type Around, judgeServed, metAnybody } from './support/served.js';
import type { Behaviour, Line } from './support/server.js';
import { subjects } from './support/subjects.js';
import { partOf, suiteOf, suiteWith } from './support/suite.js';
import { afterContact, turning } from './support/turning.js';
import { expectNothingOpen, expectWholeRun, openSockets, watchMemory, watchRejections } from './support/unharmed.js';

const rejections = watchRejections();

afterAll(() => rejections.stop());

/** How long a script may be made smaller. */
const shrinkMs = 10_000;
const mebibyte = 1024 * 1024;

/** A twentieth of what the tool allows: a test has less time. */
const tight = {
  frameBytes: defaultBounds.frameBytes / 20,
  connectionBytes: defaultBounds.connectionBytes / 20,
  connectionFrames: defaultBounds.connectionFrames / 20,
  runBytes: defaultBounds.runBytes / 4,
};

const saysFlood = ({ reasons }: Judged): boolean => [...reasons.values()].join().includes('floods: ');

describe.each(subjects)('a subject that speaks $id', ({ id, protocol, binding }) => {
  beforeAll(() => suiteOf(protocol));

  const { speech } = spokenByHand(id);
  const hostiles = hostilesIn(speech);

  describe('and turns hostile after first contact is judged to the end, and leaves a whole report', () => {
    it.each(hostiles)('$title', async (hostile) => {
      const before = openSockets();
      const memory = watchMemory();
      const bounds = hostile.floods === true ? tight : defaultBounds;
      const loaded = await partOf({ protocol, binding }, hostiles.indexOf(hostile));
      const judged = await judgeServed(
        (around) => turning({ protocol, binding }, hostile, afterContact(around), around.api),
        { protocol, binding, bounds, loaded, concurrency: 32 },
        (one) => metAnybody(one) && (hostile.floods !== true || saysFlood(one)),
      );
      memory.stop();
      expectWholeRun(judged);
      expect(metAnybody(judged)).toBe(true);
      expect(saysFlood(judged) || hostile.floods !== true).toBe(true);
      if (hostile.allowed === true) expect(idsWith(judged, 'fail')).toEqual([]);
      else expect([1, 3]).toContain(judged.exit);
      expect(judged.durationMs).toBeLessThan((hostile.heavy === true ? 200 : 60) * judged.timeoutMs);
      expect(memory.peak()).toBeLessThan(1024 * mebibyte);
      await expectNothingOpen(before);
      expect(rejections.seen).toEqual([]);
    });
  });

  it('and dies is failed for nothing', async () => {
    const before = openSockets();
    const dying = ({ stop, api, isOver }: Around): Behaviour => {
      const behaviour = turning({ protocol, binding }, { title: 'no harm' }, afterContact({ isOver }), api);
      const spoken = new Set<Line>();
      return {
        ...behaviour,
        text(line, text) {
          if (spoken.add(line).size > 12) stop();
          else behaviour.text?.(line, text);
        },
      };
    };
    const judged = await judgeServed(dying, { protocol, binding }, metAnybody);
    expectWholeRun(judged);
    expect(idsWith(judged, 'fail')).toEqual([]);
    expect(idsWith(judged, 'inconclusive').length).toBeGreaterThan(10);
    expect([...judged.reasons.values()].join()).toContain('the subject does not answer any more: ');
    expect(judged.durationMs).toBeLessThan(60 * judged.timeoutMs);
    await expectNothingOpen(before);
  });

  it('and whose scripts all fail has them made smaller for a while and no longer', async () => {
    const hostile = hostiles.find(({ title }) => title === 'text that is no UTF-8');
    if (hostile === undefined) throw new Error('it is gone');
    const loaded = await suiteWith(protocol, ({ kind }) => kind === 'property');
    const failsByScript = (one: Judged): boolean => one.broken.some(({ script }) => script !== null);
    const judged = await judgeServed(
      (around) => turning({ protocol, binding }, hostile, { ...afterContact(around), texts: 0 }, around.api),
      { protocol, binding, loaded, runs: 20 },
      failsByScript,
    );
    expectWholeRun(judged);
    expect(failsByScript(judged)).toBe(true);
    expect(idsWith(judged, 'fail')).toContain(`${protocol}/${speech.frames}`);
    expect(judged.durationMs).toBeLessThan(60 * judged.timeoutMs + shrinkMs);
    expect(rejections.seen).toEqual([]);
  });
});
