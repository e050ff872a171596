import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json.js';
import { type Frame, makeFrame } from '../../src/wire/recording.js';
import { applyAll, type Copy, compareCopy, copyOf, pageOf } from '../../suite/socksync/copy.js';

const name = 'l';

/** A message of the owner; its place in the recording is where it stands. */
function frame(message: object, index = 0): Frame {
  const text = JSON.stringify({ type: 'list', name, ...message });
  return makeFrame({ index, conn: 'a', dir: 'recv', ms: 0, text, bytes: null, more: {} });
}

const whole = (items: readonly Json[], page = 0, size = 3, total = items.length): object => ({
  func: 'set_all',
  page,
  page_size: size,
  total_item_count: total,
  items,
});

/** The copy after a page and these messages. */
function held(first: object, ...messages: readonly object[]): Copy {
  return applyAll(
    copyOf(frame(first)),
    messages.map((one, at) => frame(one, at + 1)),
    name,
  );
}

const insert = (index: unknown, value: Json = 'new') => ({ func: 'insert', index, value });
const set = (index: unknown, value: Json = 'new') => ({ func: 'set', index, value });
const remove = (index: unknown) => ({ func: 'delete', index });
const count = (total: unknown) => ({ func: 'set_count', total_item_count: total });
const abc = whole(['a', 'b', 'c'], 1, 3, 9);

describe('a copy of a page', () => {
  it('begins as the page that was sent', () => {
    expect(copyOf(frame(abc))).toMatchObject({ page: 1, size: 3, total: 9, items: ['a', 'b', 'c'] });
  });

  it.each([
    ['an insert at the beginning', insert(0), ['new', 'a', 'b', 'c']],
    ['an insert at the end', insert(3), ['a', 'b', 'c', 'new']],
    ['a changed item', set(1), ['a', 'new', 'c']],
    ['a value that is null', set(2, null), ['a', 'b', null]],
    ['a delete', remove(2), ['a', 'b']],
    ['an index that is written as a text', remove('0'), ['b', 'c']],
    ['an index with a fraction of nothing', remove(1.0), ['a', 'c']],
  ])('has %s applied', (_, message, items) => {
    const copy = held(abc, message);
    expect(copy.items).toEqual(items);
    expect(copy).toMatchObject({ astray: null, unreadable: null, total: 9 });
  });

  it('has the total that was told last', () => {
    expect(held(abc, count(10), remove(0), count('8')).total).toBe(8);
  });

  it('is replaced by another page, number, size and total included', () => {
    const copy = held(abc, insert(0), whole(['x'], 0, 2, 1));
    expect(copy).toMatchObject({ page: 0, size: 2, total: 1, items: ['x'] });
  });

  it('takes messages in their order', () => {
    expect(held(abc, remove(0), insert(2, 'd'), set(2, 'e')).items).toEqual(['b', 'c', 'e']);
    expect(held(abc, insert(3, 'd'), remove(0), set(2, 'e')).items).toEqual(['b', 'c', 'e']);
  });

  it('tells in which forms it was changed', () => {
    expect(held(abc, count(1), insert(0), set(0), remove(0), abc).forms).toEqual([
      'set_all',
      'set_count',
      'insert',
      'set',
      'delete',
      'set_all',
    ]);
  });

  it('passes by what is about another list, a variable, or nothing that changes a list', () => {
    const others = [
      { ...remove(0), name: 'other' },
      { func: 'set', type: 'var', name, value: 1 },
      { func: 'get' },
      { func: 'error', error_code: 5 },
    ];
    expect(held(abc, ...others)).toEqual(copyOf(frame(abc)));
  });
});

describe('an index outside of what is held', () => {
  it.each([
    ['an insert beyond the end', insert(4)],
    ['a change at the end', set(3)],
    ['a delete at the end', remove(3)],
    ['a negative index', remove(-1)],
  ])('is noted where it is that of %s, and nothing is changed', (_, message) => {
    const copy = held(abc, message);
    expect(copy.items).toEqual(['a', 'b', 'c']);
    expect(copy.astray?.index).toBe(1);
    expect(compareCopy(copy, [])?.kind).toBe('index');
  });

  it('is noted once, and kept whatever comes later', () => {
    const copy = held(abc, remove(5), insert(7), abc);
    expect(copy.astray?.index).toBe(1);
    expect(copy.items).toEqual(['a', 'b', 'c']);
  });

  it('is looked for in what is held at that moment', () => {
    expect(held(abc, remove(0), remove(0), remove(0)).astray).toBeNull();
    expect(held(abc, remove(0), remove(0), remove(1)).astray?.index).toBe(3);
    expect(held(whole([]), insert(0)).astray).toBeNull();
  });
});

describe('a message that lacks what it is to be applied', () => {
  it.each([
    ['no index', { func: 'delete' }],
    ['an index that is none', remove('x')],
    ['half an index', remove(0.5)],
    ['an index that is true', remove(true)],
    ['no value', { func: 'insert', index: 0 }],
  ])('is told apart where it has %s', (_, message) => {
    const copy = held(abc, message);
    expect(copy).toMatchObject({ items: ['a', 'b', 'c'], astray: null });
    expect(copy.unreadable?.index).toBe(1);
    expect(compareCopy(copy, [])?.kind).toBe('form');
  });
});

describe('a copy and the list of its owner', () => {
  const full = ['a', 'b', 'c', 'd', 'e'];

  it('agree where the copy is the page', () => {
    expect(compareCopy(held(whole(['d', 'e'], 1, 3, 5)), full)).toBeNull();
    expect(compareCopy(held(whole([], 7, 3, 5)), full)).toBeNull();
  });

  it.each([
    ['too many items', whole(['a', 'b', 'c'], 0, 2, 5), 'size'],
    ['other items', whole(['b', 'a'], 0, 2, 5), 'items'],
    ['too few items', whole(['a'], 0, 2, 5), 'items'],
    ['items that are not there', whole(['a'], 7, 2, 5), 'items'],
    ['another total', whole(['a', 'b'], 0, 2, 4), 'total'],
    ['no total', whole(['a', 'b'], 0, 2, Number.NaN), 'total'],
  ])('differ by %s', (_, page, kind) => {
    expect(compareCopy(held(page), full)?.kind).toBe(kind);
  });

  it('agree again once every change has been told, whatever is inserted, changed and deleted', () => {
    const step = fc.record({ what: fc.constantFrom('insert', 'set', 'delete'), at: fc.nat(20), value: fc.nat() });
    const script = fc.record({
      items: fc.array(fc.nat(), { maxLength: 12 }),
      page: fc.nat(4),
      size: fc.integer({ min: 1, max: 5 }),
      steps: fc.array(step, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(script, ({ items, page, size, steps }) => {
        const list: number[] = [...items];
        const place = { page, size };
        const messages: object[] = [];
        for (const { what, at, value } of steps) {
          const before = pageOf(list, place);
          if (what === 'insert') list.splice(at % (list.length + 1), 0, value);
          else if (list.length === 0) continue;
          else if (what === 'delete') list.splice(at % list.length, 1);
          else list[at % list.length] = value;
          messages.push(...tellingOf(before, pageOf(list, place)), count(list.length));
        }
        const copy = held(whole(pageOf(items, place), page, size, items.length), ...messages);
        expect(compareCopy(copy, list)).toBeNull();
      }),
    );
  });
});

/** Changes that make one page another: all that differs is deleted, from the end, and inserted anew. */
function tellingOf(before: readonly Json[], now: readonly Json[]): readonly object[] {
  let same = 0;
  while (same < Math.min(before.length, now.length) && before[same] === now[same]) same++;
  const gone = before.slice(same).map((_, at) => remove(before.length - 1 - at));
  return [...gone, ...now.slice(same).map((value, at) => insert(same + at, value))];
}
