import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/base/json.js';
import { createList, type MirroredList } from '../../../src/reference/socksync/core.js';
import type { Rules } from '../../../src/reference/socksync/model.js';
import { movesOf } from '../../../src/reference/socksync/paging.js';
import { documented } from '../../../src/reference/socksync/rules.js';
import insertBeforeDelete from '../../../src/reference/socksync/variants/insert-before-delete.js';
import { join } from './joined.js';

const items = (...words: string[]) => words as readonly Json[];
const insert = (index: number, after: readonly Json[]) => ({ kind: 'insert', index, items: after }) as const;
const remove = (index: number, after: readonly Json[]) => ({ kind: 'delete', index, items: after }) as const;
const second = { page: 1, size: 2 };

describe('A page is told', () => {
  test.each([
    [
      'an item inserted on it, for the one that leaves',
      insert(2, items('a', 'b', 'n', 'c', 'd')),
      [
        ['delete', 1],
        ['insert', 0, 'n'],
      ],
    ],
    [
      'an item inserted before it, as the one that it shifts',
      insert(0, items('n', 'a', 'b', 'c', 'd')),
      [
        ['delete', 1],
        ['insert', 0, 'b'],
      ],
    ],
    ['an item inserted on it while it is not full', insert(3, items('a', 'b', 'c', 'n')), [['insert', 1, 'n']]],
    ['nothing of an item inserted after it', insert(4, items('a', 'b', 'c', 'd', 'n')), []],
    ['nothing of an item inserted before it while nothing reaches it', insert(0, items('n', 'a')), []],
    ['the item that reaches it first', insert(0, items('n', 'a', 'b')), [['insert', 0, 'b']]],
    [
      'an item deleted on it, and the one that follows',
      remove(2, items('a', 'b', 'd', 'e')),
      [
        ['delete', 0],
        ['insert', 1, 'e'],
      ],
    ],
    [
      'an item deleted before it, as the one that leaves',
      remove(0, items('b', 'c', 'd', 'e')),
      [
        ['delete', 0],
        ['insert', 1, 'e'],
      ],
    ],
    ['an item deleted on it with none to follow', remove(3, items('a', 'b', 'c')), [['delete', 1]]],
    ['nothing of an item deleted after it', remove(4, items('a', 'b', 'c', 'd')), []],
    ['nothing of an item deleted before it where it holds none', remove(0, items('b')), []],
    ['an item changed on it', { kind: 'set', index: 3, items: items('a', 'b', 'c', 'n') } as const, [['set', 1, 'n']]],
    ['nothing of an item changed elsewhere', { kind: 'set', index: 1, items: items('a', 'n', 'c') } as const, []],
  ])('%s', (_what, change, expected) => {
    const updates = movesOf(change, second).map((update) => {
      if (update.func === 'delete') return [update.func, update.index];
      return 'index' in update ? [update.func, update.index, update.value] : [update.func];
    });
    expect(updates).toEqual(expected);
  });

  test('by nothing that overflows, however far away it is', () => {
    for (const page of [1e9, 1e300, Number.MAX_VALUE]) {
      for (const change of [insert(0, items('a')), remove(0, items('a'))])
        expect(movesOf(change, { page, size: 5 })).toEqual([]);
    }
  });
});

/** What an owner does; places and numbers are taken modulo what there is. */
const step = fc.oneof(
  fc.record({ does: fc.constantFrom('insert', 'delete', 'set'), at: fc.nat(20) }),
  fc.record({ does: fc.constant('replace'), at: fc.nat(12) }),
  fc.record({ does: fc.constant('turn'), at: fc.nat(20) }),
);

describe.each<[string, Rules]>([
  ['as the reference sends them', documented],
  ['with each insertion before its deletion', { ...documented, ...(insertBeforeDelete.rules(documented) as Rules) }],
])('Changes %s', (_how, rules) => {
  test('leave every subscriber with its own page, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 3 }),
        async (steps, places) => {
          const list = createList('list', ['a', 'b', 'c', 'd'], { maxPageSize: 4, rules });
          const subscribers = await Promise.all(places.map((place) => subscriber(list, place, rules)));
          let count = 0;
          for (const { does, at } of steps) {
            const { length } = list;
            if (does === 'insert') list.insert(at % (length + 1), `n${++count}`);
            else if (does === 'replace') list.replace(Array.from({ length: at }, () => `r${++count}`));
            else if (does === 'turn') subscribers[at % subscribers.length]?.mirror.get(at % 4, (at % 6) + 1);
            else if (length > 0 && does === 'delete') list.delete(at % length);
            else if (length > 0) list.set(at % length, `s${++count}`);
            for (const { settle, mirror, errors } of subscribers) {
              await settle();
              const start = mirror.page * mirror.pageSize;
              expect(mirror.items).toEqual(list.items.slice(start, start + mirror.pageSize));
              expect(mirror.total).toBe(list.length);
              expect(errors).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function subscriber(
  list: ReturnType<typeof createList>,
  [page, pageSize]: readonly [number, number],
  rules: Rules,
) {
  const { left, right, open, settle } = join({ rules });
  left.own(list);
  const mirror: MirroredList = right.mirrorList('list', { page, pageSize });
  const errors: unknown[] = [];
  left.onError((error) => errors.push(error));
  right.onError((error) => errors.push(error));
  await open();
  return { mirror, errors, settle };
}
