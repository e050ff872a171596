import { expect, test } from 'vitest';
import { play, recordings } from './recorded.js';

/** Frames of the recordings that a reference in JavaScript, or one over memory, cannot match. */
const skipped: readonly { readonly recording: string; readonly frames: readonly number[]; readonly why: string }[] = [
  { recording: '05-echo-numbers.json', frames: [18], why: '1E400 is beyond a double: it has no JSON form here' },
  { recording: '57-huge-numbers.json', frames: [2, 10], why: 'an integer of 4300 digits and 1E999999999999999999 too' },
  { recording: '53-http.json', frames: [9, 11], why: 'not the path of the endpoint: the host answers' },
];

const nested = (depth: number) => `{"id":"d","method":"echo","payload":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

/** Frames whose middle the recordings leave out, made whole again from their notes. */
const whole: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  '56-deep.json': new Map([
    [39, nested(5000)],
    [42, nested(100_000)],
    [47, '['.repeat(100_000)],
  ]),
  '57-huge-numbers.json': new Map([
    [1, `{"id":"n","method":"echo","payload":{"n":${'1'.repeat(4300)}}}`],
    [6, `{"id":"n","method":"echo","payload":{"n":${'1'.repeat(4301)}}}`],
    [20, `{"id":"n","method":"echo","payload":{"n":0.${'1'.repeat(5000)}}}`],
    [21, `{"id":"n","method":"echo","response":{"n":0.${'1'.repeat(5000)}}}`],
  ]),
};

test.each(recordings)('%s is answered as recorded', async (recording) => {
  const skip = new Set(skipped.filter((entry) => entry.recording === recording).flatMap((entry) => entry.frames));
  expect(await play(recording, { skip, whole: whole[recording] ?? new Map() })).toEqual([]);
});

test('every skipped frame would differ', async () => {
  for (const { recording, frames } of skipped) {
    const differences = await play(recording, { skip: new Set(), whole: whole[recording] ?? new Map() });
    expect(differences.map(({ frame }) => frame)).toEqual(expect.arrayContaining([...frames]));
  }
});
