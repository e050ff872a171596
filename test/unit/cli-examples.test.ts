import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { subjects } from '../truth/support/subjects.js';
import { wireproof } from './run-cli.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** What no target can show together with all else: DCRF has either several streams in a connection, or one. */
const outOfReach: Readonly<Record<string, readonly string[]>> = { 'dcrf.jsonc': ['dcrf/bare'] };

describe('the examples', () => {
  const targets = readdirSync(examples).filter((name) => name.endsWith('.jsonc'));

  test('have a target for each protocol, and for each of its bindings', () => {
    expect(targets.toSorted()).toEqual(subjects.map(({ id }) => `${id.replace('/', '-')}.jsonc`).toSorted());
  });

  test.each(targets)('%s is a target that can be run as it is', async (name) => {
    const { status, stdout } = await wireproof(['test', '--target', name, '--runs', '3'], examples);
    expect(stdout).toContain('PASSED');
    const [, open = '0'] = /Not testable on this target \((\d+)\)/.exec(stdout) ?? [];
    expect(Number(open)).toBe(outOfReach[name]?.length ?? 0);
    expect(status).toBe(0);
  });

  test.each(targets)('%s has all of the fixture, as the doctor sees it', async (name) => {
    const { status, stdout } = await wireproof(['doctor', '--target', name], examples);
    const [, open, all] = /(\d+) of (\d+) requirements can be judged/.exec(stdout) ?? [];
    expect(Number(open)).toBe(Number(all) - (outOfReach[name]?.length ?? 0));
    expect(status).toBe(0);
  });
});
