import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/generated/types/tool.js';
import type { Verdict } from '../../src/judge/decide.js';
import type { Profile } from '../../src/reference/endpoint.js';
import type { Applied } from '../../src/reference/mutant.js';
import { tap } from '../../src/reference/tap.js';
import { blemishes, judged, runOverMemory, type Seen, withVerdict } from './memory-run.js';
import { begun, play } from './support/memory.js';

const protocol = 'socksync';
const undeclared = { capabilities: {}, fixturePresumed: false };
/** Where each connection has a variable and a list of its own. */
const alone = 'ws://memory/socksync';
/** Where all connections share them. */
const together = 'ws://memory/socksync/room/everybody';

/** The requirements that need several connections to share something. */
function ofSeveral(profile: Profile): readonly string[] {
  return judged({ protocol }, profile).flatMap(({ id, needs }) => (needs.includes('shared-rooms') ? [id] : []));
}

/** What did not pass, without the protocol's name. */
function unlessPassed({ verdicts }: Pick<Seen, 'verdicts'>, ...allowed: readonly Verdict[]): readonly string[] {
  return [...verdicts].flatMap(([id, verdict]) =>
    verdict === 'pass' || allowed.includes(verdict) ? [] : [`${id.slice(protocol.length + 1)} ${verdict}`],
  );
}

/** How many scenarios were under way at once, at most. The scripts of a property wait for their turn by themselves. */
function mostAtOnce(events: readonly Event[]): number {
  const [first] = events;
  const plan = first?.type === 'run-started' ? first.plan.scenarios : [];
  const scenarios = new Set(plan.flatMap(({ id, property }) => (property ? [] : [id])));
  let now = 0;
  let most = 0;
  for (const event of events) {
    if (event.type === 'scenario-started' && scenarios.has(event.scenario)) most = Math.max(most, ++now);
    if (event.type === 'scenario-finished' && scenarios.has(event.scenario)) now--;
  }
  return most;
}

describe.each(['documented', 'upstream'] as const)('a URL alone, in profile %s', (profile) => {
  it('with a place for rooms is enough: all of the fixture is found, and everything passes', async () => {
    const seen = await runOverMemory({ protocol, profile, target: undeclared, runs: 5 });
    expect(blemishes(seen)).toEqual([]);
    const { 'shared-rooms': shared, ...probed } = seen.started.capabilities;
    expect(shared).toBe('declared');
    const others = Object.entries(probed).filter(([, how]) => how !== 'probed');
    // The published server never answers a call that fails: nobody can tell whether there is such a function.
    expect(Object.fromEntries(others)).toEqual(profile === 'upstream' ? { fail: 'unclear' } : {});
  });

  it('without it leaves open what several subscribers show, and nothing else', async () => {
    const seen = await runOverMemory({ protocol, profile, target: { ...undeclared, url: alone }, runs: 5 });
    expect(unlessPassed(seen, 'untestable')).toEqual([]);
    expect(withVerdict(seen, 'untestable').toSorted()).toEqual(ofSeveral(profile).toSorted());
    expect(seen.unfinished).toEqual([]);
  });
});

describe('a target of SockSync without a place for rooms', () => {
  it.each(['shared', 'exclusive'] as const)(
    'whose isolation is %s has one scenario at a time, and is judged on all but rooms',
    async (isolation) => {
      const capabilities = { mirror: true, 'mirror-readback': true };
      const played = await play({ protocol, target: { url: together, isolation, capabilities } });
      expect(unlessPassed(played)).toEqual(['rooms-apart untestable']);
      expect(mostAtOnce(played.events)).toBe(1);
    },
  );

  it('whose connections share nothing has many scenarios at once', async () => {
    const played = await play({ protocol, target: { url: alone, capabilities: {} } });
    expect(unlessPassed(played, 'untestable')).toEqual([]);
    expect(mostAtOnce(played.events)).toBeGreaterThan(1);
  });

  it('that declares shared state which is not there fails for it', async () => {
    const played = await play({ protocol, target: { url: alone, isolation: 'shared', capabilities: {} } });
    expect(played.verdicts.get('socksync/var-subscribers')).toBe('fail');
    expect(played.verdicts.get('socksync/call-value')).toBe('pass');
  });
});

describe('a target of SockSync with a place for rooms', () => {
  it('has many scenarios at once, whatever else is said of isolation', async () => {
    for (const isolation of ['connection', 'shared'] as const) {
      const played = await play({ protocol, target: { isolation } });
      expect(unlessPassed(played)).toEqual([]);
      expect(mostAtOnce(played.events)).toBeGreaterThan(1);
    }
  });

  it('has one scenario at a time where it is exclusive', async () => {
    const played = await play({ protocol, target: { isolation: 'exclusive' } });
    expect(unlessPassed(played)).toEqual([]);
    expect(mostAtOnce(played.events)).toBe(1);
    expect(begun(played).length).toBeGreaterThan(50);
  });

  it('that declares that nothing is shared is not judged on it', async () => {
    const capabilities = { mirror: true, 'mirror-readback': true, 'shared-rooms': false };
    const played = await play({ protocol, target: { capabilities } });
    const open = [...played.verdicts].flatMap(([id, verdict]) => (verdict === 'untestable' ? [id] : []));
    expect(unlessPassed(played, 'untestable')).toEqual([]);
    expect(open.toSorted()).toEqual(ofSeveral('documented').toSorted());
  });
});

describe('a subject whose functions are subscribed to by the other side than its profile has it', () => {
  const otherwise = {
    documented: { direction: 'caller', finding: 'socksync/function-direction' },
    upstream: { direction: 'callee', finding: 'socksync/function-direction--upstream' },
  } as const;
  /** What only that direction has which the profile has. */
  const ofDirection = new Set(
    ['peer-call-subscribed', 'unsubscribe-function', 'call-unsubscribed--upstream'].map((one) => `socksync/${one}`),
  );

  const seenIn = (profile: Profile, extra: object, slowMs = 0): Promise<Seen> => {
    const { direction } = otherwise[profile];
    const change: Applied = {
      rules: (base) => ({ ...base, functionSubscription: direction }),
      wrap: tap(({ clock, send }) => ({ sent: (text) => void clock.after(slowMs, () => send(text)) })),
    };
    return runOverMemory({ protocol, profile, change, target: { extra: { ...extra }, timeoutMs: 1000 }, runs: 5 });
  };

  describe.each(['documented', 'upstream'] as const)('in profile %s', (profile) => {
    const { direction, finding } = otherwise[profile];

    it.each([
      ['declared', { functionSubscription: direction }, 0],
      ['found out at first contact', {}, 0],
      ['found out at first contact of a slow subject', {}, 400],
    ])('is one finding where it is %s, and all else is judged', async (_, extra, slowMs) => {
      const seen = await seenIn(profile, extra, slowMs);
      expect(withVerdict(seen, 'fail')).toEqual([finding]);
      const untestable = withVerdict(seen, 'untestable');
      expect(untestable.filter((id) => !ofDirection.has(id))).toEqual([]);
      const passed = withVerdict(seen, 'pass');
      expect(passed).toHaveLength(judged({ protocol }, profile).length - 1 - untestable.length);
      expect(seen.unfinished).toEqual([]);
    });
  });

  it('is told once, by what was seen', async () => {
    const { evidence } = await seenIn('documented', {});
    const broken = evidence.filter(({ outcome }) => outcome === 'broken');
    expect(broken).toHaveLength(1);
    expect(broken[0]?.seen).toContain('once the caller has subscribed');
  });
});
