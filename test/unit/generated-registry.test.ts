import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { emitRegistry } from '../../src/generate/emit-registry.js';

const made: string[] = [];

/** A project that has nothing but these files, all empty. */
function project(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'wireproof-registry-'));
  made.push(root);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('the registry', () => {
  it('finds scenarios and properties by their folders, and calls them by protocol and file name', () => {
    const root = project(
      'suite/demo/suite.ts',
      'suite/demo/peer.ts',
      'suite/demo/scenarios/b.ts',
      'suite/demo/properties/a.ts',
    );
    const text = emitRegistry(root).get('src/registry/suites.ts');
    expect(text).toContain("suite: () => import('../../suite/demo/suite.js')");
    expect(text).toContain("'demo/b': () => import('../../suite/demo/scenarios/b.js')");
    expect(text).toContain("'demo/a': () => import('../../suite/demo/properties/a.js')");
    expect(text).not.toContain('peer');
  });

  it('finds mutants and variants by their folders', () => {
    const registry = emitRegistry(project('src/reference/demo/mutants/deaf.ts', 'src/reference/demo/variants/slow.ts'));
    const mutant = "'deaf': () => import('../reference/demo/mutants/deaf.js')";
    const variant = "'slow': () => import('../reference/demo/variants/slow.js')";
    expect(registry.get('src/registry/mutants.ts')).toContain(mutant);
    expect(registry.get('src/registry/mutants.ts')).not.toContain(variant);
    expect(registry.get('src/registry/variants.ts')).toContain(variant);
  });

  it('is empty where there is nothing', () => {
    const registry = emitRegistry(project('suite/demo/suite.ts', 'src/reference/demo/core.ts'));
    expect(registry.get('src/registry/suites.ts')).toContain('scenarios: {},');
    expect(registry.get('src/registry/mutants.ts')).toContain("'demo': {},");
    expect(emitRegistry(project()).get('src/registry/variants.ts')).toContain('= {\n};');
  });

  it('refuses a scenario and a property of one id', () => {
    const root = project('suite/demo/suite.ts', 'suite/demo/scenarios/a.ts', 'suite/demo/properties/a.ts');
    expect(() => emitRegistry(root)).toThrow('suite/demo/scenarios/a.ts: a property is called demo/a, too');
  });
});
