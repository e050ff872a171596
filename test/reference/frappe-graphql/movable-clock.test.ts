import { expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import { movableClock } from '../../../src/reference/frappe-graphql/movable-clock.js';

test('A clock that is put forward fires what falls due, at its time and in its order, and goes on with the other', () => {
  const base = new VirtualClock();
  const clock = movableClock(base);
  const fired: string[] = [];
  const at = (ms: number, name: string) => clock.after(ms, () => fired.push(`${name} at ${clock.now()}`));
  at(30, 'later');
  at(10, 'soon');
  const cancel = at(20, 'never');
  clock.after(10, () => at(5, 'made meanwhile'));
  cancel();
  clock.advance(25);
  expect(fired).toEqual(['soon at 10', 'made meanwhile at 15']);
  expect(clock.now()).toBe(25);
  base.advance(4);
  expect(fired).toHaveLength(2);
  base.advance(1);
  expect(fired.at(-1)).toBe('later at 30');
  clock.advance(0);
  expect([clock.now(), base.now()]).toEqual([30, 5]);
});
