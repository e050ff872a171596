import { describe, expect, it } from 'vitest';
import { clip, hasToken } from '../../src/base/text.js';

describe('A token in a text', () => {
  it.each<[string, boolean]>([
    ['{"name":"name-tn5mp-1"}', true],
    ['name-tn5mp-1', true],
    ['name-tn5mp-12', false],
    ['name-tn5mp-1a', false],
    ['name-tn5mp-12, then name-tn5mp-1.', true],
    ['\\u006eame-tn5mp\\u002D1', true],
    ['', false],
  ])('is found as a whole only: %s', (text, found) => {
    expect(hasToken(text, 'name-tn5mp-1')).toBe(found);
  });
});

describe('A text for a sentence', () => {
  it('is kept whole up to its bound, and says how long it was beyond', () => {
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('abcd', 3)).toBe('abc… (4 characters)');
  });
});
