import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import { briefJson, type Json, jsonDepth, jsonEqual, jsonKey, member, parseJson } from '../../src/base/json.js';

const value = fc.jsonValue() as fc.Arbitrary<Json>;

describe('JSON from outside', () => {
  it('is equal to itself however its text is written', () => {
    fc.assert(fc.property(value, (one) => jsonEqual(one, JSON.parse(JSON.stringify(one, null, 2)) as Json)));
  });

  it('agrees with a comparison of sorted texts', () => {
    const sorted = (one: Json): string =>
      JSON.stringify(one, (_, inner: Json) =>
        inner !== null && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );
    fc.assert(fc.property(value, value, (a, b) => jsonEqual(a, b) === (sorted(a) === sorted(b))));
  });

  it('is compared and measured without recursion, 100 000 levels deep', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    const [a, b] = [parseJson(text), parseJson(text)];
    expect(a.ok && b.ok && jsonEqual(a.value, b.value)).toBe(true);
    expect(jsonDepth(text)).toBe(100_000);
  });

  it('has the same key in a map where it is equal, and another one else', () => {
    fc.assert(fc.property(value, value, (a, b) => jsonEqual(a, b) === (jsonKey(a) === jsonKey(b))));
    const parsed = parseJson('{"b":1.0,"a":{"d":"\\u0061","c":[]}}');
    expect(parsed.ok && jsonKey(parsed.value)).toBe('{"a":{"c":[],"d":"a"},"b":1}');
    expect(new Set(['7', 7, 'null', null, 'true', true, '', [], {}, '[]'].map(jsonKey)).size).toBe(10);
  });

  it('has a key of bounded length, and a short text, at any depth and size; a text has a whole one', () => {
    const deep = parseJson('['.repeat(100_000) + ']'.repeat(100_000));
    const wide = Array.from({ length: 100_000 }, () => ({}));
    for (const one of [deep.ok ? deep.value : null, wide]) {
      expect(jsonKey(one).length).toBeLessThan(10_000);
      expect(briefJson(one)).toHaveLength(161);
    }
    const text = 'x'.repeat(100_000);
    expect(jsonKey(`${text}y`)).not.toBe(jsonKey(`${text}z`));
  });

  it('counts no brackets inside strings', () => {
    expect(jsonDepth('{"a":"[[[\\"["}')).toBe(1);
  });

  it('has __proto__ as a member like any other', () => {
    const parsed = parseJson('{"__proto__":{"x":1}}');
    expect(parsed.ok && member(member(parsed.value, '__proto__'), 'x')).toBe(1);
    expect(member({}, '__proto__')).toBeUndefined();
    expect(member({}, 'toString')).toBeUndefined();
  });
});

describe('A clock that is moved', () => {
  it('fires what falls due in the order of time, and nothing that was cancelled', () => {
    const clock = new VirtualClock();
    const fired: string[] = [];
    clock.after(20, () => fired.push('late'));
    clock.after(10, () => fired.push('early'));
    clock.after(15, () => fired.push('cancelled'))();
    clock.advance(30);
    expect(fired).toEqual(['early', 'late']);
    expect(clock.now()).toBe(30);
  });

  it('jumps to the next timer, and says when there is none', () => {
    const clock = new VirtualClock();
    clock.after(1000, () => undefined);
    expect([clock.jump(), clock.now(), clock.jump()]).toEqual([true, 1000, false]);
  });
});
