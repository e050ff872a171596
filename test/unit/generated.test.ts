import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { apply, compare, header } from '../../src/generate/files.js';
import { generate } from '../../src/generate/generate.js';
import { root } from './schema-files.js';

describe('what is generated', async () => {
  const { output, folders } = await generate(root);

  it('is committed as it is: run `node dist/src/generate/main.js` where this fails', () => {
    expect(compare(root, output, folders)).toEqual([]);
  });

  it('imports nothing from outside src/generated at run time', () => {
    const foreign = [...output]
      .filter(([path]) => path.startsWith('src/generated/'))
      .flatMap(([path, text]) => imports(text).map((target) => ({ path, target })))
      .filter(({ path, target }) => !join(path, '..', target).startsWith('src/generated/'));
    expect(foreign).toEqual([]);
  });

  it('says `any` nowhere, and leaves only the compiled schemas unchecked', () => {
    for (const [path, text] of output) {
      if (path.endsWith('.compiled.ts')) continue;
      expect(text).not.toContain('@ts-');
      expect(text.replace(/\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"[^"\n]*"/g, '')).not.toMatch(/\bany\b/);
    }
  });

  it('says in its first line that it is generated', () => {
    for (const text of output.values()) expect(text.split('\n')[0]).toBe(header);
  });
});

/** The modules that a text imports. */
function imports(text: string): string[] {
  return [
    ...text.matchAll(/^\s*(?:import|export)\b[^;]*?from\s*'([^']+)'|\bimport\('([^']+)'\)|\brequire\("([^"]+)"\)/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

describe('files', () => {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'wireproof-generate-'));
    folders.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of folders.splice(0)) rmSync(made, { recursive: true });
  });

  const output = new Map([
    ['out/kept.ts', `${header}\n1;\n`],
    ['out/deep/new.ts', `${header}\n2;\n`],
  ]);

  it('are told apart: missing, stale and surplus', () => {
    const at = folder();
    apply(at, output, compare(at, output, ['out']));
    expect(compare(at, output, ['out'])).toEqual([]);
    writeFileSync(join(at, 'out/kept.ts'), 'changed');
    writeFileSync(join(at, 'out/old.ts'), `${header}\n`);
    rmSync(join(at, 'out/deep/new.ts'));
    expect(compare(at, output, ['out'])).toEqual([
      { path: 'out/kept.ts', kind: 'stale' },
      { path: 'out/deep/new.ts', kind: 'missing' },
      { path: 'out/old.ts', kind: 'surplus' },
    ]);
  });

  it('that do not differ are not written again', () => {
    const at = folder();
    apply(at, output, compare(at, output, ['out']));
    const before = statSync(join(at, 'out/kept.ts')).mtimeMs;
    writeFileSync(join(at, 'out/old.ts'), `${header}\n`);
    apply(at, output, compare(at, output, ['out']));
    expect(statSync(join(at, 'out/kept.ts')).mtimeMs).toBe(before);
    expect(readdirSync(join(at, 'out')).sort()).toEqual(['deep', 'kept.ts']);
  });

  it('that others wrote beside them are left alone', () => {
    const at = folder();
    apply(at, output, compare(at, output, ['out']));
    writeFileSync(join(at, 'out/tsconfig.json'), '{}');
    apply(at, output, compare(at, output, ['out']));
    expect(readFileSync(join(at, 'out/tsconfig.json'), 'utf8')).toBe('{}');
  });
});
