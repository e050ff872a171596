import { describe, expect, test } from 'vitest';
import { columnsOf, shorten, visible, wrap } from '../../src/report/text.js';

describe('text of a subject', () => {
  test('shows escape sequences, line breaks and direction marks instead of obeying them', () => {
    expect(visible('\u001b[31mred\u0007\r\n\u202egnihton\u200b\ufeff\u009b')).toBe(
      '\\u{1b}[31mred\\u{7}\\u{d}\\u{a}\\u{202e}gnihton\\u{200b}\\u{feff}\\u{9b}',
    );
    expect(visible('a\ud800b')).toBe('a\\u{d800}b');
    expect(visible('\u{e0041}')).toBe('\\u{e0041}');
  });

  test('leaves letters of all scripts as they are', () => {
    expect(visible('grün 日本 עברית 🙂')).toBe('grün 日本 עברית 🙂');
  });

  test('counts wide letters twice and combining marks not at all', () => {
    expect(columnsOf('日本')).toBe(4);
    expect(columnsOf('e\u0301')).toBe(1);
  });

  test('keeps both ends of a long text and counts what is left out', () => {
    const short = shorten(`{"id":"1","data":"${'x'.repeat(5_000_000)}"}`, 60);
    expect(columnsOf(short)).toBeLessThanOrEqual(60);
    expect(short).toMatch(/^\{"id":"1","data":"x+ \.\.\.\[4,999,9\d\d more\]\.\.\. x+"\}$/);
  });

  test('does not shorten what fits', () => {
    expect(shorten('{"a":1}', 20)).toBe('{"a":1}');
  });

  test('never wraps wider than it was told to, whatever the text', () => {
    const texts = [
      'one two three',
      'x'.repeat(100),
      `a ${'y'.repeat(99)} b`,
      '日本'.repeat(40),
      '',
      '{"a":[1,2,3]}'.repeat(9),
    ];
    for (const text of texts) {
      for (const columns of [8, 20, 41]) {
        const lines = wrap(text, columns);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }
    }
  });
});
