import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './schema-files.js';

const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
// Whoever has just deleted a file has not told git yet.
const files = listed.filter((path) => path !== '' && existsSync(join(root, path)));

/** Every place in a tracked file that a pattern finds, as `path:line: text`. */
function places(pattern: RegExp): string[] {
  return files.flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    return lines.flatMap((line, at) => {
      const found = pattern.exec(line)?.[0];
      return found === undefined ? [] : [`${path}:${at + 1}: ${found}`];
    });
  });
}

// Written so that the patterns do not find themselves.
describe('the project stands alone', () => {
  it('names no folder of a machine', () => {
    expect(places(/(?<![\w.<}/-])[/](?:home|root|work|Users|mnt|opt|tmp)[/]\w/)).toEqual([]);
    expect(places(/\b[A-Z]:\\{1,2}(?:Users|work)\b/)).toEqual([]);
  });

  it('names nothing that lies beside it', () => {
    expect(places(/[.][.][/]shared\b/)).toEqual([]);
  });

  it('names no host that packages come from, and none of a private network', () => {
    expect(places(/https?:[/]{2}[^/\s"']*(?:registry|npm|verdaccio|artifactory|nexus|pypi)[^/\s"']*/)).toEqual([]);
    expect(places(/[/]{2}(?:10|192[.]168|172[.](?:1[6-9]|2\d|3[01]))(?:[.]\d+){2,3}/)).toEqual([]);
  });

  it('pins its packages by what they are, not by where they came from', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const entries = Object.entries<{ readonly resolved?: string; readonly integrity?: string }>(packages);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    const open = entries.filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(open.map(([path]) => path)).toEqual([]);
  });
});
