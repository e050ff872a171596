import { expect } from 'vitest';
import type { TranscriptFrame } from '../../src/generated/types/tool.js';
import { validateTranscript } from '../../src/generated/validators/tool.js';
import type { Performance } from '../../src/runner/perform.js';
import type { Take } from '../../src/words/take.js';
import { performToy, type ToyOptions } from './toy.js';

/** Performs a piece of work, and returns what came of it with all that was said. */
export async function performed(options: ToyOptions, work: (take: Take) => Promise<void>) {
  const performance = await performToy(options, async (take) => {
    // Transcripts are kept where something is wrong.
    take.broken({ requirement: 'toy/r', expected: 'nothing' }, 'this', []);
    await work(take);
  });
  if (performance.transcript !== null) expect(validateTranscript(performance.transcript)).toEqual([]);
  return { ...performance, frames: framesOf(performance) };
}

function framesOf({ transcript }: Performance): readonly TranscriptFrame[] {
  return (transcript?.frames ?? []).map(({ ms: _, ...frame }) => ({ ...frame, ms: 0 }));
}
