import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, RequirementDecided } from '../../src/generated/types/tool.js';
import type { Monitor } from '../../src/judge/monitor.js';
import type { LoadedSuite, Source } from '../../src/runner/load.js';
import type { Capability, Locks, Suite } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import { echoWire, runToy, toyRequirement, toySuite } from '../unit/toy.js';

/** Counts what is under way at once. */
class Crowd {
  most = 0;
  /** Names of those that were under way together with another one. */
  readonly met = new Set<string>();
  readonly #now = new Map<string, number>();

  async join(name: string, take: Take): Promise<void> {
    this.#now.set(name, (this.#now.get(name) ?? 0) + 1);
    const all = [...this.#now].flatMap(([one, times]) => Array.from({ length: times }, () => one));
    this.most = Math.max(this.most, all.length);
    if (all.length > 1) for (const one of all) this.met.add(one);
    await new Promise<void>((resolve) => void take.clock.after(10, resolve));
    this.#now.set(name, (this.#now.get(name) ?? 0) - 1);
  }
}

interface Toys {
  /** How many scenarios there are without a lock of their own. */
  readonly scenarios: number;
  /** Names of further scenarios, with their locks. */
  readonly locked?: Readonly<Record<string, Locks>>;
  /** What else the suite is made of. */
  readonly parts?: Partial<Suite<Take>>;
}

/** A suite whose parts do nothing but stay for a while. */
function toys(crowd: Crowd, { scenarios, locked = {}, parts = {} }: Toys): LoadedSuite {
  const shows = [toyRequirement.id];
  const capability: Capability<Take> = {
    title: 'a capability',
    async probe(take) {
      await crowd.join('probe', take);
      return { kind: 'found' };
    },
  };
  const suite = toySuite({ capabilities: { one: capability, two: capability, three: capability }, ...parts });
  const scenarioOf = (name: string, locks: Locks): Source => ({
    kind: 'scenario',
    id: `toy/${name}`,
    definition: { title: name, shows, locks, run: (take) => crowd.join(name, take as Take) },
  });
  const property: Source = {
    kind: 'property',
    id: 'toy/property',
    definition: {
      title: 'property',
      shows,
      version: 1,
      script: () => fc.nat(),
      run: (take) => crowd.join('property', take as Take),
    },
  };
  const plain = Array.from({ length: scenarios }, (_, at) => scenarioOf(`plain-${at}`, {}));
  const others = Object.entries(locked).map(([name, locks]) => scenarioOf(name, locks));
  return { suite, sources: [...plain, ...others, property], requirements: [toyRequirement] };
}

const undeclared = { capabilities: {}, fixturePresumed: false };

/** How many sources came to their end. */
function ended(events: readonly Event[]): number {
  return events.filter((one) => one.type === 'scenario-finished' && one.outcome === 'finished').length;
}

/** What became of the requirement. */
function decided(events: readonly Event[]): Partial<RequirementDecided> {
  return events.find((one) => one.type === 'requirement-decided') ?? {};
}

describe('a target whose isolation is exclusive', () => {
  it('meets one scenario, one script or one probe at a time', async () => {
    const crowd = new Crowd();
    const loaded = toys(crowd, { scenarios: 6 });
    const played = await runToy({ loaded, target: { ...undeclared, isolation: 'exclusive' }, concurrency: 8 });
    expect(crowd.most).toBe(1);
    expect(ended(played)).toBe(7);
  });
});

describe('any other target', () => {
  it('meets as many at once as the concurrency allows, and no more', async () => {
    const crowd = new Crowd();
    const played = await runToy({ loaded: toys(crowd, { scenarios: 20 }), target: undeclared, concurrency: 5 });
    expect(crowd.most).toBe(5);
    expect(ended(played)).toBe(21);
  });
});

describe('a scenario that holds a lock', () => {
  const locked = {
    'alone-1': { world: 'exclusive' },
    'alone-2': { world: 'exclusive' },
    'shares-1': { world: 'shared' },
    'shares-2': { world: 'shared' },
  } as const;

  it('alone meets nobody, and those that share it meet each other', async () => {
    const crowd = new Crowd();
    const { suite, sources, requirements } = toys(crowd, { scenarios: 0, locked });
    const scenarios = sources.filter(({ kind }) => kind === 'scenario');
    const capabilities = { one: true, two: true, three: true };
    const played = await runToy({ loaded: { suite, sources: scenarios, requirements }, target: { capabilities } });
    expect(ended(played)).toBe(4);
    expect([...crowd.met].toSorted()).toEqual(['shares-1', 'shares-2']);
  });
});

describe('a source that goes wrong in itself', () => {
  it('is an error of its own, and takes nothing with it', async () => {
    const crowd = new Crowd();
    const { suite, sources, requirements } = toys(crowd, { scenarios: 3 });
    const wrong: Source = {
      kind: 'property',
      id: 'toy/wrong',
      definition: {
        title: 'wrong',
        shows: [toyRequirement.id],
        version: 1,
        script: () => {
          throw new Error('there are no scripts');
        },
        run: async () => undefined,
      },
    };
    const played = await runToy({ loaded: { suite, sources: [wrong, ...sources], requirements } });
    expect(decided(played)).toMatchObject({
      verdict: 'error',
      reason: expect.stringContaining('there are no scripts'),
    });
    expect(ended(played)).toBe(4);
  });

  const monitor: Monitor = {
    title: 'wrong',
    watch: () => (frame) => (frame.dir === 'recv' ? fault() : []),
  };

  it.each([
    { where: 'a monitor', monitors: [monitor], match: () => true, listen: () => undefined },
    { where: 'what a scenario waits for', monitors: [], match: () => fault(), listen: () => undefined },
    { where: 'what serves the subject', monitors: [], match: () => true, listen: () => fault() },
  ])('while it looks at a frame, in $where, is an error as well, and ends no process', async (one) => {
    const { monitors, match, listen } = one;
    const { suite, sources, requirements } = toys(new Crowd(), { scenarios: 3 });
    const wrong: Source = {
      kind: 'scenario',
      id: 'toy/wrong',
      definition: {
        title: 'wrong',
        shows: [toyRequirement.id],
        async run(take) {
          const conversation = await (take as Take).connect();
          conversation.listen(listen);
          conversation.send('{}');
          await conversation.wait(match, { from: 0, timeoutMs: 1000 });
        },
      },
    };
    const loaded = { suite: { ...suite, monitors }, sources: [wrong, ...sources], requirements };
    const played = await runToy({ loaded, wire: echoWire() });
    expect(decided(played).reason).toContain('toy/wrong: Error: this cannot be looked at');
    expect(ended(played)).toBe(4);
  });
});

describe('a suite that locks what connections of the target share', () => {
  const parts: Partial<Suite<Take>> = {
    locks: ({ isolation }) => (isolation === 'connection' ? {} : { state: 'exclusive' }),
  };

  it('meets one scenario, one script or one probe at a time where they share it', async () => {
    const crowd = new Crowd();
    const loaded = toys(crowd, { scenarios: 6, parts });
    const played = await runToy({ loaded, target: { ...undeclared, isolation: 'shared' } });
    expect(crowd.most).toBe(1);
    expect(ended(played)).toBe(7);
  });

  it('meets many at once where they share nothing', async () => {
    const crowd = new Crowd();
    const loaded = toys(crowd, { scenarios: 20, parts });
    const played = await runToy({ loaded, target: { ...undeclared, isolation: 'connection' }, concurrency: 5 });
    expect(crowd.most).toBe(5);
    expect(ended(played)).toBe(21);
  });

  it('has a scenario’s own locks beside its own', async () => {
    const crowd = new Crowd();
    const locked = { first: { world: 'shared' }, second: { world: 'shared' } } as const;
    const { sources, ...rest } = toys(crowd, { scenarios: 0, locked, parts });
    const scenarios = sources.filter(({ kind }) => kind === 'scenario');
    const capabilities = { one: true, two: true, three: true };
    const target = { capabilities, isolation: 'shared' } as const;
    expect(ended(await runToy({ loaded: { ...rest, sources: scenarios }, target }))).toBe(2);
    expect([...crowd.met]).toEqual([]);
  });
});

function fault(): never {
  throw new Error('this cannot be looked at');
}
