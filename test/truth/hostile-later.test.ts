import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadedSuite } from '../../src/runner/load.js';
import { defaultBounds } from '../../src/wire/wire.js';
import { type Hostile, hostiles } from './support/hostiles.js';
import { idsWith, judge } from './support/judged.js';
import { serve } from './support/server.js';
import { suiteOf, suiteWith } from './support/suite.js';
import { afterContact, turning } from './support/turning.js';
import { expectNothingOpen, expectWholeRun, openSockets, watchMemory, watchRejections } from './support/unharmed.js';

const rejections = watchRejections();

beforeAll(() => suiteOf('aio-rpc'));
afterAll(() => rejections.stop());

const timeoutMs = 100;
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

describe('a subject that turns hostile after first contact is judged to the end, and leaves a whole report', () => {
  it.each(hostiles)('$title', async (hostile) => {
    const before = openSockets();
    const server = await serve(turning('aio-rpc', hostile, afterContact));
    const memory = watchMemory();
    const bounds = hostile.floods === true ? tight : defaultBounds;
    const judged = await judge(server.url, { timeoutMs, bounds, loaded: await partFor(hostile), concurrency: 32 });
    memory.stop();
    expectWholeRun(judged);
    expect(judged.events[0]).toMatchObject({ contact: { ok: true } });
    if (hostile.allowed === true) expect(idsWith(judged, 'fail')).toEqual([]);
    else expect([1, 3]).toContain(judged.exit);
    expect(judged.durationMs).toBeLessThan((hostile.heavy === true ? 200 : 60) * timeoutMs);
    expect(memory.peak()).toBeLessThan(400 * mebibyte);
    if (hostile.floods === true) expect([...judged.reasons.values()].join()).toContain('floods: ');
    await server.emptied();
    await server.stop();
    await expectNothingOpen(before);
    expect(rejections.seen).toEqual([]);
  });

  it('and dies is failed for nothing, but for what it did before', async () => {
    const before = openSockets();
    const behaviour = turning('aio-rpc', { title: 'no harm' }, afterContact);
    let dead: Promise<void> | null = null;
    const server = await serve({
      ...behaviour,
      text(line, text) {
        if (line.number >= 30) dead ??= server.stop();
        else behaviour.text?.(line, text);
      },
    });
    const judged = await judge(server.url, { timeoutMs });
    expectWholeRun(judged);
    expect(idsWith(judged, 'fail')).toEqual([]);
    expect(idsWith(judged, 'inconclusive').length).toBeGreaterThan(10);
    expect(judged.exit).toBe(1);
    expect(judged.durationMs).toBeLessThan(60 * timeoutMs);
    await dead;
    await expectNothingOpen(before);
  });

  it('and its scripts, all of which fail, are made smaller for a while and no longer', async () => {
    const hostile = hostiles.find(({ title }) => title === 'text that is no UTF-8');
    if (hostile === undefined) throw new Error('it is gone');
    const server = await serve(turning('aio-rpc', hostile, afterContact));
    const loaded = await suiteWith('aio-rpc', ({ kind }) => kind === 'property');
    const judged = await judge(server.url, { timeoutMs, loaded, runs: 20 });
    expectWholeRun(judged);
    expect(idsWith(judged, 'fail')).toContain('aio-rpc/frame-text');
    expect(judged.broken.some(({ script }) => script !== null)).toBe(true);
    expect(judged.durationMs).toBeLessThan(60 * timeoutMs + shrinkMs);
    await server.emptied();
    await server.stop();
    expect(rejections.seen).toEqual([]);
  });
});
