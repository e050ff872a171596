import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { wireproof } from './run-cli.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

describe('the examples', () => {
  const targets = readdirSync(examples).filter((name) => name.endsWith('.jsonc'));

  test.each(targets)('%s is a target that can be run as it is', async (name) => {
    const words = ['test', '--target', name, '--runs', '3', '--filter', '*/success-correlates'];
    const { status, stdout } = await wireproof(words, examples);
    expect(stdout).toContain('PASSED');
    expect(status).toBe(0);
  });
});
