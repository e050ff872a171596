import { describe, expect, it } from 'vitest';
import { startHost } from '../../src/reference/host.js';
import { judgedAnywhere, runOverMemory, withVerdict } from './memory-run.js';
import { judge } from './support/judged.js';
import { bareTarget, targetShowing } from './support/target.js';

const protocol = 'dcrf';
const profiles = ['documented', 'upstream'] as const;
/** What needs several streams in one connection. */
const ofSeveral = ['multiplexed', 'id-stream'];

/** The requirements that a target with one stream shows, and those that it cannot. */
function parted(profile: (typeof profiles)[number]) {
  const all = judgedAnywhere(protocol, profile).filter(({ id }) => id !== 'dcrf/stream');
  const open = all.filter(({ needs }) => needs.some((one) => ofSeveral.includes(one)));
  const ids = (some: typeof all): readonly string[] => some.map(({ id }) => id).toSorted();
  return { shown: ids(all.filter((one) => !open.includes(one))), open: ids(open) };
}

describe.each(profiles)('a server of DCRF with one stream, whose payloads are frames, in profile %s', (profile) => {
  it.each([1, 2, 3])('passes all that needs no second stream, with seed %i', async (seed) => {
    const target = targetShowing(['dcrf/bare']);
    const seen = await runOverMemory({ protocol, profile, target, seed });
    const { shown, open } = parted(profile);
    expect(seen.evidence).toEqual([]);
    expect(seen.unfinished).toEqual([]);
    expect(withVerdict(seen, 'pass').toSorted()).toEqual(shown);
    expect(
      withVerdict(seen, 'untestable')
        .filter((id) => id !== 'dcrf/stream')
        .toSorted(),
    ).toEqual(open);
  });

  it('passes it over sockets as well', async () => {
    const host = await startHost({ protocols: [protocol], profile });
    const url = new URL(bareTarget.path, host.urls[protocol]).href;
    const judged = await judge(url, { protocol, timeoutMs: 2000, target: { ...bareTarget.target, url, profile } });
    await host.close();
    expect(judged.broken).toEqual([]);
    const passed = [...judged.verdicts].flatMap(([id, verdict]) => (verdict === 'pass' ? [id] : []));
    expect(passed.toSorted()).toEqual(parted(profile).shown);
    expect(judged.exit).toBe(0);
    expect(judged.violations).toEqual([]);
  });
});

it('Whether frames name their stream is what the target says of itself', async () => {
  const seen = await runOverMemory({ protocol, profile: 'documented', target: targetShowing(['dcrf/bare']), runs: 1 });
  const { bare, multiplexed, 'id-stream': idStream } = seen.started.capabilities;
  expect({ bare, multiplexed, idStream }).toEqual({
    bare: 'declared',
    multiplexed: 'declared-absent',
    idStream: 'declared-absent',
  });
  expect(seen.verdicts.get('dcrf/stream')).toBe('untestable');
});
