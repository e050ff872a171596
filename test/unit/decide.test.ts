import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../src/generated/requirement.js';
import { type Case, decide } from '../../src/judge/decide.js';
import type { Finding, Finished } from '../../src/judge/evidence.js';

const requirement = (more: Partial<Requirement> = {}): Requirement => ({
  id: 'p/r',
  level: 'MUST',
  sentence: 'A server MUST answer.',
  protocol: 'p',
  profile: null,
  binding: null,
  role: 'server',
  needs: [],
  source: 'ruling',
  quote: null,
  choice: null,
  monitor: false,
  untestable: null,
  section: '',
  ...more,
});

const finding = (outcome: Finding['outcome'], more: Partial<Finding> = {}): Finding => ({
  requirement: 'p/r',
  outcome,
  by: 'scenario',
  kind: null,
  expected: null,
  seen: null,
  reason: null,
  frames: [],
  ...more,
});

const finished = (
  source: string,
  outcome: Finished['outcome'] = 'finished',
  more: Partial<Finished> = {},
): Finished => ({
  source,
  outcome,
  reason: null,
  blame: null,
  ...more,
});

function verdict(about: Partial<Case>): { verdict: string; reason: string | null } {
  const whole: Case = {
    requirements: [requirement()],
    planned: new Map([['p/r', ['p/one', 'p/two']]]),
    missing: new Map(),
    unclear: new Map(),
    noContact: null,
    given: [],
    finished: [],
    ...about,
  };
  const [decision] = decide(whole);
  if (decision === undefined) throw new Error('nothing was decided');
  return { verdict: decision.verdict, reason: decision.reason };
}

const both = [finished('p/one'), finished('p/two')];
const holds = { source: 'p/one', finding: finding('holds') };
const broken = { source: 'p/two', finding: finding('broken') };

describe('From evidence to a verdict', () => {
  it('passes where one source saw it hold and none saw it broken', () => {
    expect(verdict({ given: [holds], finished: both }).verdict).toBe('pass');
  });

  it('fails where anything is broken, whatever else was seen', () => {
    const error = finished('p/one', 'error', { reason: 'TypeError' });
    expect(verdict({ given: [holds, broken], finished: [error, finished('p/two')] }).verdict).toBe('fail');
  });

  it('fails on evidence of a source that was not planned for it', () => {
    const passing = { source: 'p/other', finding: finding('broken', { by: 'monitor' }) };
    expect(verdict({ given: [holds, passing], finished: both }).verdict).toBe('fail');
  });

  it('is an error where a planned source went wrong in itself', () => {
    const error = finished('p/two', 'error', { reason: 'TypeError' });
    expect(verdict({ given: [holds], finished: [finished('p/one'), error] })).toEqual({
      verdict: 'error',
      reason: 'p/two: TypeError',
    });
  });

  it('is inconclusive where a planned source stopped before it gave evidence, and names what stopped it', () => {
    const stopped = finished('p/two', 'stopped', { reason: 'no answer', blame: 'p/other' });
    const seen = verdict({ given: [holds], finished: [finished('p/one'), stopped] });
    expect(seen).toEqual({ verdict: 'inconclusive', reason: 'p/two could not go on: no answer (p/other)' });
  });

  it('passes where the source that stopped had shown it before', () => {
    const stopped = finished('p/one', 'stopped', { reason: 'no answer', blame: 'p/other' });
    expect(verdict({ given: [holds], finished: [stopped, finished('p/two')] }).verdict).toBe('pass');
  });

  it('never passes on silence', () => {
    expect(verdict({ finished: both }).verdict).toBe('not-run');
  });

  it('does not count a source that was not planned to show it', () => {
    const other = { source: 'p/other', finding: finding('holds') };
    expect(verdict({ given: [other], finished: [...both, finished('p/other')] }).verdict).toBe('not-run');
  });

  it('is inconclusive for everything where first contact failed', () => {
    expect(verdict({ noContact: 'nobody answers' })).toEqual({ verdict: 'inconclusive', reason: 'nobody answers' });
  });

  it('is untestable where a capability is missing, and says which', () => {
    const needy = requirement({ needs: ['echo'] });
    const skipped = [finished('p/one', 'skipped', { reason: 'x' }), finished('p/two', 'skipped', { reason: 'x' })];
    const missing = new Map([['echo', 'was not found']]);
    expect(verdict({ requirements: [needy], missing, finished: skipped })).toEqual({
      verdict: 'untestable',
      reason: '`echo` was not found',
    });
  });

  it('is inconclusive where nobody knows whether a capability is there', () => {
    const needy = requirement({ needs: ['echo'] });
    const unclear = new Map([['echo', 'the probe was not answered']]);
    expect(verdict({ requirements: [needy], unclear }).verdict).toBe('inconclusive');
  });

  it('is inconclusive where an omission was seen once only, though another source saw it hold', () => {
    const once = { source: 'p/two', finding: finding('inconclusive', { reason: 'seen once' }) };
    expect(verdict({ given: [holds, once], finished: both }).verdict).toBe('inconclusive');
  });
});

describe('What monitors see in passing', () => {
  const watched = { source: 'p/one', finding: finding('holds', { by: 'monitor' }) };
  const shown = { source: 'p/one', finding: finding('holds', { requirement: 'p/x' }) };
  const none = new Map<string, string[]>();

  it('passes only requirements that monitors may show', () => {
    const given = [watched, shown];
    expect(verdict({ given, finished: both, planned: none }).verdict).toBe('not-run');
    const monitored = [requirement({ monitor: true })];
    expect(verdict({ requirements: monitored, given, finished: both, planned: none }).verdict).toBe('pass');
  });

  it('passes nothing where the scenario showed nothing, or was broken, or did not finish', () => {
    const requirements = [requirement({ monitor: true })];
    const wrong = { source: 'p/one', finding: finding('broken', { requirement: 'p/x' }) };
    const stopped = [finished('p/one', 'stopped')];
    expect(verdict({ requirements, given: [watched], finished: both, planned: none }).verdict).toBe('not-run');
    expect(verdict({ requirements, given: [watched, shown, wrong], finished: both, planned: none }).verdict).toBe(
      'not-run',
    );
    expect(verdict({ requirements, given: [watched, shown], finished: stopped, planned: none }).verdict).toBe(
      'not-run',
    );
  });
});
