import { describe, expect, it } from 'vitest';
import type { Capability, Probed } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { runToy, toyRequirement, toyScenarios } from './toy.js';

/** How a capability is known in a run, and what becomes of the requirement that needs it. */
async function known(capability: Partial<Capability<Take>>, target: Partial<ResolvedTarget> = {}) {
  const { suite, sources } = toyScenarios(
    { shows: async (take) => take.holds('toy/r') },
    { capabilities: { piece: { title: 'a piece', ...capability } } },
  );
  const requirements = [{ ...toyRequirement, needs: ['piece'] }];
  const events = await runToy({
    loaded: { suite, sources, requirements },
    target: { fixturePresumed: false, ...target },
  });
  const [started] = events;
  const decided = events.find((one) => one.type === 'requirement-decided');
  return {
    how: started?.type === 'run-started' ? started.capabilities.piece : undefined,
    verdict: decided?.verdict,
    reason: decided?.reason,
  };
}

const probing = (probed: Probed): Pick<Capability<Take>, 'probe'> => ({ probe: async () => probed });
const found = probing({ kind: 'found' });
const unavailable = probing({ kind: 'unavailable' });

describe('a capability', () => {
  it('is there where its probe finds it, and then judged', async () => {
    expect(await known(found)).toMatchObject({ how: 'probed', verdict: 'pass' });
  });

  it('is untestable where its probe does not find it, and says how it would be judged', async () => {
    const seen = await known(unavailable);
    expect(seen).toMatchObject({ how: 'probed-absent', verdict: 'untestable' });
    expect(seen.reason).toContain('declare it true to be judged');
  });

  it('is inconclusive where its probe is not answered', async () => {
    const seen = await known(probing({ kind: 'unclear', reason: 'it was not answered' }));
    expect(seen).toMatchObject({ how: 'unclear', verdict: 'inconclusive' });
  });

  it.each([
    ['the target’s capabilities', {}, { capabilities: { piece: true } }],
    ['a name in the target', { declaredBy: ['name'] }, { names: { name: 'other' } }],
    ['a target file, where it is a piece of the fixture', { fixture: true }, { fixturePresumed: true }],
    ['another member of the target', { declared: () => true }, {}],
  ])('is declared by %s, and not probed', async (_, capability, target) => {
    expect(await known({ ...unavailable, ...capability }, target)).toMatchObject({ how: 'declared', verdict: 'pass' });
  });
});

describe('what another member of the target says of a capability', () => {
  const declared: Capability<Take>['declared'] = ({ extra }) => (typeof extra.has === 'boolean' ? extra.has : null);

  it('is heard where it says that it is there', async () => {
    const seen = await known({ ...unavailable, declared }, { extra: { has: true } });
    expect(seen).toMatchObject({ how: 'declared', verdict: 'pass' });
  });

  it('is heard where it says that it is not there', async () => {
    const seen = await known({ ...found, declared }, { extra: { has: false } });
    expect(seen).toMatchObject({ how: 'declared-absent', verdict: 'untestable' });
  });

  it('leaves it to the probe where it says nothing', async () => {
    expect(await known({ ...found, declared })).toMatchObject({ how: 'probed', verdict: 'pass' });
  });

  it('gives way to the target’s capabilities', async () => {
    const seen = await known({ ...found, declared }, { extra: { has: false }, capabilities: { piece: true } });
    expect(seen).toMatchObject({ how: 'declared', verdict: 'pass' });
    const other = await known({ ...found, declared }, { extra: { has: true }, capabilities: { piece: false } });
    expect(other).toMatchObject({ how: 'declared-absent', verdict: 'untestable' });
  });
});
