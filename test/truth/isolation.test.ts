import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../src/generated/requirement.js';
import type { Monitor } from '../../src/judge/monitor.js';
import type { LoadedSuite, Source } from '../../src/runner/load.js';
import type { Capability, Locks, Suite } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import { playAioRpc } from './support/aio-rpc.js';
import type { Played } from './support/memory.js';

const requirement: Requirement = {
  id: 'aio-rpc/echo',
  level: 'MUST',
  sentence: 'A server MUST be there.',
  protocol: 'aio-rpc',
  profile: null,
  role: 'server',
  needs: [],
  source: 'ruling',
  quote: null,
  choice: null,
  monitor: false,
  untestable: null,
  section: 'toy',
};

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
}

/** A suite whose parts do nothing but stay for a while. */
function toys(crowd: Crowd, { scenarios, locked = {} }: Toys): LoadedSuite {
  const shows = [requirement.id];
  const capability: Capability<Take> = {
    title: 'a capability',
    async probe(take) {
      await crowd.join('probe', take);
      return { kind: 'found' };
    },
  };
  const suite: Suite<Take> = {
    protocol: 'aio-rpc',
    names: {},
    capabilities: { one: capability, two: capability, three: capability },
    locks: () => ({}),
    monitors: [],
    context: (take) => take,
    contact: async () => null,
    alive: async () => true,
  };
  const scenarioOf = (name: string, locks: Locks): Source => ({
    kind: 'scenario',
    id: `aio-rpc/${name}`,
    definition: { title: name, shows, locks, run: (take) => crowd.join(name, take as Take) },
  });
  const property: Source = {
    kind: 'property',
    id: 'aio-rpc/property',
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
  return { suite: suite as Suite<unknown>, sources: [...plain, ...others, property], requirements: [requirement] };
}

const undeclared = { capabilities: {}, fixturePresumed: false };

/** How many sources came to their end. */
function ended(played: Played): number {
  return played.events.filter((one) => one.type === 'scenario-finished' && one.outcome === 'finished').length;
}

describe('a target whose isolation is exclusive', () => {
  it('meets one scenario, one script or one probe at a time', async () => {
    const crowd = new Crowd();
    const loaded = toys(crowd, { scenarios: 6 });
    const played = await playAioRpc({ loaded, target: { ...undeclared, isolation: 'exclusive' }, concurrency: 8 });
    expect(crowd.most).toBe(1);
    expect(ended(played)).toBe(7);
  });
});

describe('any other target', () => {
  it('meets as many at once as the concurrency allows, and no more', async () => {
    const crowd = new Crowd();
    const played = await playAioRpc({ loaded: toys(crowd, { scenarios: 20 }), target: undeclared, concurrency: 5 });
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
    const played = await playAioRpc({ loaded: { suite, sources: scenarios, requirements }, target: { capabilities } });
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
      id: 'aio-rpc/wrong',
      definition: {
        title: 'wrong',
        shows: [requirement.id],
        version: 1,
        script: () => {
          throw new Error('there are no scripts');
        },
        run: async () => undefined,
      },
    };
    const played = await playAioRpc({ loaded: { suite, sources: [wrong, ...sources], requirements } });
    expect(played.verdicts.get(requirement.id)).toBe('error');
    expect(played.reasons.get(requirement.id)).toContain('there are no scripts');
    expect(ended(played)).toBe(4);
  });

  const monitor: Monitor = {
    title: 'wrong',
    watch: () => (frame) => (frame.dir === 'recv' ? fault() : []),
  };

  it.each([
    { where: 'a monitor', monitors: [monitor], match: () => true },
    { where: 'what a scenario waits for', monitors: [], match: () => fault() },
  ])('while it looks at a frame, in $where, is an error as well, and ends no process', async ({ monitors, match }) => {
    const { suite, sources, requirements } = toys(new Crowd(), { scenarios: 3 });
    const wrong: Source = {
      kind: 'scenario',
      id: 'aio-rpc/wrong',
      definition: {
        title: 'wrong',
        shows: [requirement.id],
        async run(take) {
          const conversation = await (take as Take).connect();
          conversation.send('{}');
          await conversation.wait(match, { from: 0, timeoutMs: 1000 });
        },
      },
    };
    const loaded = { suite: { ...suite, monitors }, sources: [wrong, ...sources], requirements };
    const played = await playAioRpc({ loaded });
    expect(played.reasons.get(requirement.id)).toContain('aio-rpc/wrong: Error: this cannot be looked at');
    expect(ended(played)).toBe(4);
  });
});

function fault(): never {
  throw new Error('this cannot be looked at');
}
