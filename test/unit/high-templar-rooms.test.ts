import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissionOf } from '../../suite/high-templar/lattice.js';
import { admits, differenceOf, freshWorld, isSame, type Room } from '../../suite/high-templar/rooms.js';

describe('whether an allowed room admits another one', () => {
  it.each<[Room, Room, boolean]>([
    [{ a: 'x', b: 'y' }, { a: 'x', b: 'y' }, true],
    [{ a: 'x', b: 'y' }, { b: 'y', a: 'x' }, true],
    [{ a: 'x', b: 'y' }, { a: 'x', b: 'z' }, false],
    [{ a: 'x', b: 'y' }, { a: 'x' }, false],
    [{ a: 'x' }, { a: 'x', b: 'y' }, false],
    [{ a: 'x' }, { b: 'x' }, false],
    [{ a: '*' }, { a: 'x' }, true],
    [{ a: '*' }, { a: '' }, true],
    [{ a: '*' }, { a: '*' }, true],
    [{ a: 'x' }, { a: '*' }, false],
    [{ a: 'x*' }, { a: 'xy' }, false],
    [{ a: '*', b: 'y' }, { a: 'x', b: 'y' }, true],
    [{ a: '*', b: 'y' }, { a: 'x', b: 'x' }, false],
    [{ a: '*' }, { b: 'x' }, false],
    [{ a: '*' }, {}, false],
    [{}, {}, true],
  ])('%j, asked for %j: %s', (allowed, room, expected) => {
    expect(admits(allowed, room)).toBe(expected);
  });

  it('is not misled by keys that every object has', () => {
    expect(admits({ toString: '*' }, { other: 'x' })).toBe(false);
    expect(admits({ constructor: '*' }, { constructor: 'x' })).toBe(true);
  });

  it('is the same as being the same, where there is no `*`', () => {
    const room = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'));
    fc.assert(fc.property(room, room, (one, other) => admits(one, other) === isSame(one, other)));
  });
});

describe('what a hello tells of rooms', () => {
  const [one, other]: readonly Room[] = [{ a: 'x' }, { a: '*', b: 'y' }];
  const both = [one ?? {}, other ?? {}];

  it.each<[string, readonly Room[], unknown[], string | null]>([
    ['nothing where nothing is allowed', [], [], null],
    ['all, in any order of rooms and of keys', both, [{ b: 'y', a: '*' }, { a: 'x' }], null],
    ['one twice', both, [{ a: 'x' }, { a: '*', b: 'y' }, { a: 'x' }], null],
    ['too few', both, [{ a: 'x' }], '{"a":"*","b":"y"} is missing'],
    ['one too many', [{ a: 'x' }], [{ a: 'x' }, { a: 'y' }], '{"a":"y"} was not allowed'],
    ['what a `*` stands for in its place', [{ a: '*' }], [{ a: 'x' }], '{"a":"*"} is missing'],
    ['a text', [], ['a'], 'something in it is no room'],
  ])('may be %s', (_, allowed, told, difference) => {
    expect(differenceOf(allowed, told as Parameters<typeof differenceOf>[1])).toBe(difference);
  });
});

describe('the permission lattice', () => {
  it.each<[string, boolean, readonly Room[], Room]>([
    ['subscribe', true, [{ a: 'x' }], { a: 'x' }],
    ['star-any', true, [{ a: '*' }], { a: 'x' }],
    ['star-any', true, [{ a: '*', b: '*' }], { a: '*', b: 'x' }],
    ['star-itself', true, [{ a: '*', b: 'y' }], { a: '*', b: 'y' }],
    ['room-more', false, [{ a: 'x' }], { a: 'x', b: 'y' }],
    ['room-fewer', false, [{ a: 'x', b: 'y' }], { a: 'x' }],
    ['room-fewer', false, [{ a: 'x' }], {}],
    ['room-value', false, [{ a: 'x' }], { a: 'y' }],
    ['room-value', false, [{ a: 'x' }, { a: 'y' }], { a: 'z' }],
    [
      'room-mixed',
      false,
      [
        { a: 'x', b: 'x' },
        { a: 'y', b: 'y' },
      ],
      { a: 'x', b: 'y' },
    ],
    ['star-keys', false, [{ a: '*' }], { a: 'x', b: 'y' }],
    ['star-keys', false, [{ a: '*', b: 'y' }], { a: 'x' }],
    ['star-others', false, [{ a: '*', b: 'y' }], { a: 'x', b: 'z' }],
    ['star-asked', false, [{ a: 'x' }], { a: '*' }],
    ['star-asked', false, [{ a: 'x', b: 'y' }], { a: '*', b: 'y' }],
    ['subscribe-refused', false, [{ a: 'x' }], { b: 'x' }],
    ['subscribe-refused', false, [{ a: 'x', b: 'y' }], { b: 'y', c: 'z' }],
    ['subscribe-refused', false, [], { a: 'x' }],
  ])('names %s (%s) of %j, asked for %j', (requirement, admitted, allowed, room) => {
    expect(admissionOf(allowed, room)).toEqual({ admitted, requirement: `high-templar/${requirement}` });
  });

  const key = fc.constantFrom('a', 'b', 'c');
  const allowed = fc.array(fc.dictionary(key, fc.constantFrom('x', 'y', '*'), { minKeys: 1 }), { maxLength: 4 });
  const asked = fc.dictionary(key, fc.constantFrom('x', 'y', 'z', '*'));

  it('admits exactly what one of the allowed rooms admits', () => {
    fc.assert(
      fc.property(
        allowed,
        asked,
        (rooms, room) => admissionOf(rooms, room).admitted === rooms.some((one) => admits(one, room)),
      ),
    );
  });

  it('does not hang on the order of the allowed rooms, and a further one never takes anything away', () => {
    fc.assert(
      fc.property(allowed, allowed, asked, (rooms, more, room) => {
        const { admitted } = admissionOf(rooms, room);
        expect(admissionOf([...rooms].reverse(), room).admitted).toBe(admitted);
        if (admitted) expect(admissionOf([...more, ...rooms], room).admitted).toBe(true);
      }),
    );
  });
});

describe('a fresh world', () => {
  it('is one that nobody else is in, with rooms like those of the fixture', () => {
    let count = 0;
    const fresh = (word: string): string => `${word}-${count++}`;
    const [first, second] = [freshWorld(fresh), freshWorld(fresh)];
    expect(first).toEqual({
      exact: { target: 'message-0', customer: '1' },
      star: { target: 'chat-create-1', customer: '*' },
      other: { target: 'chat-update-2', customer: '*' },
    });
    for (const room of Object.values(first)) {
      for (const other of Object.values(second)) expect(admits(room, other)).toBe(false);
    }
  });
});
