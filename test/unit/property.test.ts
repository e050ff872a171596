import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import type { FaultKind } from '../../src/judge/evidence.js';
import { type PropertyOutcome, runProperty } from '../../src/runner/property.js';
import { Slots } from '../../src/runner/schedule.js';
import { onVirtualTime } from '../../src/wire/memory.js';
import type { Property } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import { toyStage } from './toy.js';

const demand = { requirement: 'toy/r', expected: 'no three large numbers' };

/** A property over lists of numbers that `judge` may find broken. */
function lists(judge: (take: Take, script: readonly number[]) => void): Property<Take, number[]> {
  return {
    title: 'lists of numbers',
    shows: ['toy/r'],
    version: 3,
    script: () => fc.array(fc.nat({ max: 100 }), { maxLength: 20 }),
    run: async (take, script) => judge(take, script),
  };
}

function play(property: Property<Take, number[]>, seed = 1, runs = 100): Promise<PropertyOutcome> {
  const clock = new VirtualClock();
  const options = { seed, runs, slots: new Slots(() => 4), lanes: 4, suiteVersion: '0', stopped: () => false };
  return onVirtualTime(
    clock,
    runProperty(toyStage({ clock }), 'toy/lists', property as Property<unknown, number[]>, options),
  );
}

const threeLarge = (script: readonly number[]): boolean => script.filter((one) => one > 50).length >= 3;

describe('A property', () => {
  it('holds where no script breaks it, and says so once', async () => {
    const outcome = await play(lists((take) => take.holds('toy/r')));
    const all = outcome.shown.flatMap((one) => one.findings);
    expect(outcome.outcome).toBe('finished');
    expect(all.map((one) => one.outcome)).toEqual(['holds']);
    expect(outcome.replay).toBeNull();
  });

  it('shrinks a failing script to the smallest that fails in the same way', async () => {
    const outcome = await play(
      lists((take, script) => {
        if (threeLarge(script)) take.broken(demand, 'three', [], 'extra');
      }),
    );
    expect(outcome.replay?.script).toEqual([51, 51, 51]);
    expect(outcome.replay).toMatchObject({ property: 'toy/lists', scriptVersion: 3, requirement: 'toy/r' });
  });

  it('does not slip to another requirement or another kind of difference while it shrinks', async () => {
    const kindOf = (script: readonly number[]): FaultKind => (script.length > 4 ? 'order' : 'data');
    const outcome = await play(
      lists((take, script) => {
        if (threeLarge(script)) take.broken(demand, 'three', [], kindOf(script));
        else if (script.length > 0) take.broken({ ...demand, requirement: 'toy/other' }, 'some', [], 'order');
      }),
      5,
    );
    const [finding] = outcome.shown.flatMap((one) => one.findings);
    const script = outcome.replay?.script as number[];
    const wanted = threeLarge(script) ? ['toy/r', kindOf(script)] : ['toy/other', 'order'];
    expect([finding?.requirement, finding?.kind]).toEqual(wanted);
  });

  it('draws the same scripts from the same seed, and others from another', async () => {
    const drawn = async (seed: number): Promise<string> => {
      const seen: string[] = [];
      await play(
        lists((_, script) => void seen.push(JSON.stringify(script))),
        seed,
        20,
      );
      return seen.toSorted().join();
    };
    expect(await drawn(7)).toBe(await drawn(7));
    expect(await drawn(7)).not.toBe(await drawn(8));
  });

  it('keeps a forbidden frame that was seen once as a failure, and says that it was seen once', async () => {
    let times = 0;
    const outcome = await play(
      lists((take) => {
        if (times++ === 0) take.broken(demand, 'three', [], 'extra');
      }),
    );
    const [finding] = outcome.shown.flatMap((one) => one.findings);
    expect(finding).toMatchObject({ outcome: 'broken', reason: expect.stringContaining('seen once') });
  });

  it('is in doubt about what did not come once and came when it was tried again', async () => {
    let times = 0;
    const outcome = await play(
      lists((take) => {
        if (times++ === 0) take.omitted(demand, 'nothing', []);
      }),
    );
    const [finding] = outcome.shown.flatMap((one) => one.findings);
    expect(finding).toMatchObject({ outcome: 'inconclusive', reason: expect.stringContaining('seen once') });
  });

  it('says that the suite went wrong where a script throws', async () => {
    const outcome = await play(
      lists(() => {
        throw new TypeError('a mistake of ours');
      }),
    );
    expect([outcome.outcome, outcome.reason]).toEqual(['error', expect.stringContaining('a mistake of ours')]);
  });
});
