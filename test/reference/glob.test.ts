import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGlob } from '../../src/reference/aio-rpc/glob.js';

const matches = (pattern: string, name: string) => compileGlob(pattern).matches(name);

describe('An event pattern', () => {
  test.each([
    ['*', ['', 'x', 'a b'], []],
    ['a*', ['a', 'ab'], ['', 'ba']],
    ['*a', ['a', 'ba'], ['', 'ab']],
    ['h*llo', ['hllo', 'hello', 'haaxllo'], ['hallox', 'xhallo']],
    ['**', ['', 'zz'], []],
    ['?', ['x', '☃', '😀'], ['', 'xy']],
    ['h[ae]llo', ['hello', 'hallo'], ['hillo', 'hllo']],
    ['h[^a]llo', ['hello'], ['hallo', 'hllo']],
    ['h[a-c]llo', ['hbllo'], ['hdllo', 'h-llo']],
    ['[a-cx-z]', ['b', 'y'], ['d', '-']],
    ['[^a-c]', ['d', '-'], ['b']],
    ['[a-]', ['a', '-'], ['b']],
    ['[^]', ['^'], ['a']],
    ['a[*?]b', ['a*b', 'a?b'], ['axb']],
    ['a]b', ['a]b'], ['ab']],
    ['a[b', ['a[b'], ['ab']],
    ['[]', ['[]'], ['']],
    ['a.b', ['a.b'], ['axb']],
    ['Foo', ['Foo'], ['foo']],
    ['', [''], ['x']],
    ['$^(|)+{2}', ['$^(|)+{2}'], ['']],
    ['*b*c', ['bc', 'abbc', 'bbcc'], ['b', 'cb', 'bcd']],
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((name) => !matches(pattern, name))).toEqual([]);
    expect(no.filter((name) => matches(pattern, name))).toEqual([]);
  });

  test('reads a dot as any character where nothing is escaped', () => {
    expect(compileGlob('a.b', { dotIsAny: true }).matches('axb')).toBe(true);
  });

  test('matches what the plainest matcher matches', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }), (pattern, name) => {
        expect(matches(pattern, name)).toBe(plainly(pattern, name));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['*a*a*a*a*b', '*a*b*a*b*a*b*c', '*aaaaaaaaab', '**********b', '*?a?a?a?b'])(
    'takes steps in proportion to the name: %s',
    (pattern) => {
      const stepsFor = (length: number): number => {
        const glob = compileGlob(pattern);
        glob.matches('a'.repeat(length));
        return glob.steps();
      };
      const [once, twice] = [stepsFor(10_000), stepsFor(20_000)];
      expect(twice / once).toBeLessThan(2.01);
      expect(once).toBeLessThanOrEqual(10_000 * (pattern.length + 1));
    },
  );
});

/** The plainest matcher: it tries everything. */
function plainly(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  if (pattern[0] === '*') return plainly(pattern.slice(1), name) || (name !== '' && plainly(pattern, name.slice(1)));
  return name !== '' && (pattern[0] === '?' || pattern[0] === name[0]) && plainly(pattern.slice(1), name.slice(1));
}
