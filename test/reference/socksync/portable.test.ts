import { readFileSync } from 'node:fs';
import { preProcessFile } from 'typescript';
import { expect, test } from 'vitest';

/** All modules that one of them needs at run time, itself among them. */
function needed(from: URL, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(from.href)) return found;
  const text = readFileSync(from, 'utf8');
  found.set(from.href, text);
  for (const { fileName } of preProcessFile(text).importedFiles) {
    if (!fileName.startsWith('.')) found.set(fileName, '');
    else needed(new URL(fileName.replace(/\.js$/, '.ts'), from), found);
  }
  return found;
}

const core = new URL('../../../src/reference/socksync/core.ts', import.meta.url);

test('The endpoint needs nothing that only Node has, and no package', () => {
  const modules = needed(core);
  expect(modules.size).toBeGreaterThan(15);
  for (const [name, text] of modules) {
    expect(name).toMatch(/^file:/);
    expect(text.replace(/^\s*(\/?\*|\/\/).*$/gm, ''), name).not.toMatch(
      /\b(Buffer|process|require|setImmediate|__dirname)\b/,
    );
  }
});
