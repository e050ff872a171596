import { describe, expect, it } from 'vitest';
import { memoryWire } from '../../src/wire/memory.js';
import type { Frame } from '../../src/wire/recording.js';
import { type BarrierCodes, errorsAfter, otherErrors, sendBarriers } from '../../suite/socksync/barrier.js';
import { performToy } from './toy.js';

/** What happens on a connection: the suite sends barriers or another message, or an error comes. */
type Step = 'barriers' | 'message' | number;

/** What is seen after the steps from the last message on: the codes of the errors that are not of barriers. */
interface Sorted {
  readonly others: readonly number[];
  readonly fenced: boolean;
  /** How many errors of the whole connection are not of barriers, as it is counted while each comes. */
  readonly counted: number;
}

/** Takes these steps on one connection, where barriers are refused with these codes. */
async function sorted(steps: readonly Step[], codes?: BarrierCodes): Promise<Sorted> {
  const lines: { send(text: string): void }[] = [];
  const wire = memoryWire({
    open(line) {
      lines.push(line);
      return { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
    },
    http: () => ({ status: 200, headers: {}, text: '' }),
  });
  let result: Sorted = { others: [], fenced: false, counted: 0 };
  const performance = await performToy({ wire }, async (take) => {
    if (codes !== undefined) take.facts.set('barrier', { ...codes });
    const conversation = await take.connect();
    let last: Frame | undefined;
    let counted = 0;
    for (const step of steps) {
      if (step === 'message') last = conversation.send('{"func":"set"}');
      else if (step === 'barriers') {
        const [first] = sendBarriers(take, conversation);
        last ??= first;
      } else {
        lines[0]?.send(JSON.stringify({ func: 'error', error_code: step }));
        const from = conversation.mark();
        await conversation.wait(() => true, { from, timeoutMs: 1000 });
        const [now] = conversation.received.slice(-1);
        if (now !== undefined) counted = otherErrors(take, conversation, now);
      }
    }
    if (last === undefined) throw new Error('nothing was sent');
    const { others, fenced } = errorsAfter(take, conversation, last);
    result = { others: others.map(({ text }) => JSON.parse(text ?? '{}').error_code), fenced, counted };
  });
  if (performance.outcome !== 'finished') throw new Error(performance.reason ?? performance.outcome);
  return result;
}

describe('Barriers, refused with 3 and 2', () => {
  it('fence what was sent before once both are refused', async () => {
    expect(await sorted(['message', 'barriers'])).toMatchObject({ others: [], fenced: false });
    expect(await sorted(['message', 'barriers', 3])).toMatchObject({ others: [], fenced: false });
    expect(await sorted(['message', 'barriers', 3, 2])).toEqual({ others: [], fenced: true, counted: 0 });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('are told apart from error %i before them', async (code) => {
    expect(await sorted(['message', 'barriers', code, 3, 2])).toEqual({ others: [code], fenced: true, counted: 1 });
  });

  it.each([1, 2, 3, 8])('are told apart from error %i that came before they were sent', async (code) => {
    expect(await sorted(['message', code, 'barriers', 3, 2])).toEqual({ others: [code], fenced: true, counted: 1 });
  });

  it('are told apart from an error between them', async () => {
    expect(await sorted(['message', 'barriers', 3, 8, 2])).toMatchObject({ others: [8], fenced: true });
  });

  it('are told apart from several errors, two of which have their own codes', async () => {
    expect(await sorted(['message', 'barriers', 3, 2, 3, 2])).toEqual({ others: [3, 2], fenced: true, counted: 2 });
  });

  it('do not fence where only errors of other codes come', async () => {
    expect(await sorted(['message', 'barriers', 1, 8])).toMatchObject({ others: [1, 8], fenced: false });
  });

  it('are sorted one after the other, however many are sent', async () => {
    const steps: readonly Step[] = ['message', 'barriers', 3, 2, 'message', 'barriers', 1, 3, 2];
    expect(await sorted(steps)).toEqual({ others: [1], fenced: true, counted: 1 });
  });

  it('of an earlier message are none of this one', async () => {
    expect(await sorted(['message', 'barriers', 'message', 'barriers', 3, 2])).toMatchObject({ fenced: true });
    const late = await sorted(['message', 'barriers', 'message', 'barriers', 3, 2, 3, 2]);
    expect(late).toMatchObject({ fenced: true, counted: 0 });
  });

  it('leave errors without a code, or with one that is none, among the others', async () => {
    expect(await sorted(['message', 'barriers', Number.NaN, 3, 2])).toMatchObject({ others: [null], fenced: true });
  });
});

describe('Barriers of a subject that refuses them otherwise', () => {
  it('are known by the codes that first contact has seen', async () => {
    const codes = { 'unknown-name': 8, 'not-json': 1 };
    expect(await sorted(['message', 'barriers', 3, 8, 1], codes)).toMatchObject({ others: [3], fenced: true });
    expect(await sorted(['message', 'barriers', 3, 2], codes)).toMatchObject({ others: [3, 2], fenced: false });
  });

  it('are one where all are refused with one code: then the last such error is its own', async () => {
    const codes = { 'unknown-name': 8 };
    expect(await sorted(['message', 'barriers', 8], codes)).toMatchObject({ others: [], fenced: true });
    expect(await sorted(['message', 'barriers', 8, 8], codes)).toMatchObject({ others: [8], fenced: true });
  });
});
