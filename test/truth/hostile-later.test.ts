import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadedSuite } from '../../src/runner/load.js';
import { defaultBounds } from '../../src/wire/wire.js';
import { type Hostile, hostiles } from './support/hostiles.js';
import { idsWith, type Judged } from './support/judged.js';
import { judgeServed, metAnybody } from './support/served.js';
import type { Behaviour } from './support/server.js';
import { suiteOf, suiteWith } from './support/suite.js';
import { afterContact, turning } from './support/turning.js';
import { expectNothingOpen, expectWholeRun, openSockets, watchMemory, watchRejections } from './support/unharmed.js';

const rejections = watchRejections();

beforeAll(() => suiteOf('aio-rpc'));
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

/** A fifth of the scenarios, for each subject another one. */
function partFor(hostile: Hostile): Promise<LoadedSuite> {
  const part = hostiles.indexOf(hostile) % 5;
  return suiteWith('aio-rpc', ({ kind }, at) => kind === 'scenario' && at % 5 === part);
}

const saysFlood = ({ reasons }: Judged): boolean => [...reasons.values()].join().includes('floods: ');

describe('a subject that turns hostile after first contact is judged to the end, and leaves a whole report', () => {
  it.each(hostiles)('$title', async (hostile) => {
    const before = openSockets();
    const memory = watchMemory();
    const bounds = hostile.floods === true ? tight : defaultBounds;
    const judged = await judgeServed(
      () => turning('aio-rpc', hostile, afterContact),
      { bounds, loaded: await partFor(hostile), concurrency: 32 },
      (one) => metAnybody(one) && (hostile.floods !== true || saysFlood(one)),
    );
    memory.stop();
    expectWholeRun(judged);
    expect(metAnybody(judged)).toBe(true);
    expect(saysFlood(judged) || hostile.floods !== true).toBe(true);
    if (hostile.allowed === true) expect(idsWith(judged, 'fail')).toEqual([]);
    else expect([1, 3]).toContain(judged.exit);
    expect(judged.durationMs).toBeLessThan((hostile.heavy === true ? 200 : 60) * judged.timeoutMs);
    expect(memory.peak()).toBeLessThan(400 * mebibyte);
    await expectNothingOpen(before);
    expect(rejections.seen).toEqual([]);
  });

  it('and dies is failed for nothing', async () => {
    const before = openSockets();
    const dying = (stop: () => void): Behaviour => {
      const behaviour = turning('aio-rpc', { title: 'no harm' }, afterContact);
      return {
        ...behaviour,
        text(line, text) {
          if (line.number >= 12) stop();
          else behaviour.text?.(line, text);
        },
      };
    };
    const judged = await judgeServed(dying, {}, metAnybody);
    expectWholeRun(judged);
    expect(idsWith(judged, 'fail')).toEqual([]);
    expect(idsWith(judged, 'inconclusive').length).toBeGreaterThan(10);
    expect([...judged.reasons.values()].join()).toContain('the subject does not answer any more: ');
    expect(judged.durationMs).toBeLessThan(60 * judged.timeoutMs);
    await expectNothingOpen(before);
  });

  it('and its scripts, all of which fail, are made smaller for a while and no longer', async () => {
    const hostile = hostiles.find(({ title }) => title === 'text that is no UTF-8');
    if (hostile === undefined) throw new Error('it is gone');
    const loaded = await suiteWith('aio-rpc', ({ kind }) => kind === 'property');
    const failsByScript = (one: Judged): boolean => one.broken.some(({ script }) => script !== null);
    const judged = await judgeServed(
      () => turning('aio-rpc', hostile, afterContact),
      { loaded, runs: 20 },
      failsByScript,
    );
    expectWholeRun(judged);
    expect(failsByScript(judged)).toBe(true);
    expect(idsWith(judged, 'fail')).toContain('aio-rpc/frame-text');
    expect(judged.durationMs).toBeLessThan(60 * judged.timeoutMs + shrinkMs);
    expect(rejections.seen).toEqual([]);
  });
});
