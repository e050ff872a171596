import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import { type Json, jsonDepth, jsonEqual, member, parseJson } from '../../src/base/json.js';

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
