import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import { briefJson, type Json, parseJson } from '../../src/base/json.js';
import type { Transcript, TranscriptFrame } from '../../src/generated/types/tool.js';
import { validateTranscript } from '../../src/generated/validators/tool.js';
import { Conversation } from '../../src/wire/conversation.js';
import { excerpt } from '../../src/wire/excerpt.js';
import { Recording } from '../../src/wire/recording.js';
import { defaultBounds, type LinkEvents } from '../../src/wire/wire.js';

/** An exchange of so many frames, each with its number in its text and so many letters beside it. */
function exchange(frames: number, letters: number): Transcript {
  const pad = 'x'.repeat(letters);
  const said = Array.from(
    { length: frames },
    (_, at): TranscriptFrame => ({ conn: 'a', dir: 'recv', ms: at, text: `${at} ${pad}` }),
  );
  const opening: TranscriptFrame = { conn: 'a', dir: 'open', ms: 0, url: '/' };
  return { format: 1, protocol: 'aio-rpc', frames: [opening, ...said] };
}

function sizeOf({ frames }: Transcript): number {
  return frames.reduce((sum, { text = '' }) => sum + text.length, 0);
}

describe('what is kept of an exchange for a failure', () => {
  it('is all of it where it is of a usual size', () => {
    const whole = exchange(300, 100);
    expect(excerpt(whole, [7, 200])).toEqual({ transcript: whole, frames: [7, 200] });
  });

  it.each([
    { frames: 10_000, letters: 10 },
    { frames: 10_000, letters: 6000 },
    { frames: 300, letters: 60_000 },
  ])('is little of $frames frames of $letters letters, and the same frames decide', ({ frames, letters }) => {
    const whole = exchange(frames, letters);
    const deciding = [3, frames / 2, frames - 5];
    const { transcript, frames: decide } = excerpt(whole, deciding);
    expect(transcript.frames.length).toBeLessThan(500);
    expect(sizeOf(transcript)).toBeLessThan(1024 * 1024);
    expect(decide.map((at) => transcript.frames[at])).toEqual(deciding.map((at) => whole.frames[at]));
    expect(validateTranscript(transcript)).toEqual([]);
  });

  it('says how many frames were left out', () => {
    const { transcript } = excerpt(exchange(10_000, 10), [5000]);
    const left = transcript.frames.flatMap(({ note }) => /^(\d+) frames left out$/.exec(note ?? '')?.[1] ?? []);
    const kept = transcript.frames.filter(({ dir }) => dir !== 'idle').length;
    expect(left.reduce((sum, count) => sum + Number(count), kept)).toBe(10_001);
  });
});

describe('a value told in few words', () => {
  it('is its JSON where that is short', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
        const json = JSON.stringify(value);
        if (json.length <= 1000) expect(briefJson(value as Json, 1000)).toBe(json);
      }),
    );
  });

  it('is cut where it is long, and neither depth nor size costs anything', () => {
    const deep = parseJson('['.repeat(100_000) + ']'.repeat(100_000));
    expect(briefJson(deep.ok ? deep.value : null, 20)).toBe(`${'['.repeat(20)}…`);
    expect(
      briefJson(
        Array.from({ length: 1_000_000 }, () => 1),
        20,
      ),
    ).toBe('[1,1,1,1,1,1,1,1,1,1…');
    expect(briefJson('x'.repeat(1_000_000), 20)).toBe(`"${'x'.repeat(19)}…`);
  });
});

describe('what all connections of a run hold together', () => {
  const bounds = { ...defaultBounds, runBytes: 6400 };

  /** Connections that share what they may hold, each with the hand that sends to it. */
  async function connections(count: number) {
    const clock = new VirtualClock();
    const load = { bytes: 0 };
    const all = [];
    for (let at = 0; at < count; at++) {
      const conversation = new Conversation(String(at), clock, new Recording(clock), bounds, load);
      let say: LinkEvents['text'] = () => undefined;
      const link = { send: () => undefined, sendBinary: () => undefined, close: () => undefined, cut: () => undefined };
      const wire = {
        open: async (_: string, events: LinkEvents) => {
          say = events.text;
          return { ok: true, subprotocol: '', link } as const;
        },
        request: async () => ({ ok: false, reason: '' }) as const,
      };
      await conversation.open(wire, 'ws://memory/', '/', 1000);
      all.push({ conversation, say: (letters: number) => say('x'.repeat(letters)) });
    }
    return { all, load };
  }

  it('cuts off whoever says much when it is too much, and nobody who says little', async () => {
    const { all } = await connections(3);
    const [loud, louder, quiet] = all;
    loud?.say(5000);
    louder?.say(3000);
    quiet?.say(50);
    expect(loud?.conversation.end).toBeNull();
    expect(louder?.conversation.end).toMatchObject({
      cause: 'flood',
      note: expect.stringContaining('all connections together'),
    });
    expect(quiet?.conversation.end).toBeNull();
    expect(quiet?.conversation.received).toHaveLength(1);
  });

  it('is given back by those that are over', async () => {
    const { all, load } = await connections(2);
    const [before, after] = all;
    before?.say(5000);
    before?.conversation.release();
    after?.say(5000);
    expect(after?.conversation.end).toBeNull();
    expect(load.bytes).toBe(5000);
  });
});
