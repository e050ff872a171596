import { describe, expect, it } from 'vitest';
import { readOneObject } from '../../src/judge/one-object.js';
import { type Frame, makeFrame } from '../../src/wire/recording.js';

/** A frame of the subject that holds this text, or what is said. */
function frame(text: string | null, parts: Partial<Omit<Frame, 'json'>> = {}): Frame {
  return makeFrame({ index: 0, conn: 'a', dir: 'recv', ms: 0, text, bytes: null, more: {}, ...parts });
}

const requirement = 'toy/one-object';

describe('a frame of a protocol whose messages are JSON objects', () => {
  it('holds its message', () => {
    expect(readOneObject(frame(' {"a":[1]}\n'), requirement)).toEqual({ kind: 'object', message: { a: [1] } });
  });

  it.each([
    ['{"a":', 'text that is no JSON: {"a":'],
    ['', 'text that is no JSON: '],
    ['NaN', 'text that is no JSON: NaN'],
    ['[{}]', 'JSON of type array: [{}]'],
    ['null', 'JSON of type null: null'],
    ['"{}"', 'JSON of type string: "{}"'],
    ['1', 'JSON of type number: 1'],
    ['true', 'JSON of type boolean: true'],
  ])('is broken where it says %s', (text, seen) => {
    expect(readOneObject(frame(text), requirement)).toMatchObject({
      kind: 'broken',
      finding: { requirement, outcome: 'broken', seen },
    });
  });

  it('is broken where it is binary', () => {
    const binary = frame(null, { bytes: Buffer.from('{}'), more: { kind: 'binary' } });
    expect(readOneObject(binary, requirement)).toMatchObject({ kind: 'broken', finding: { seen: 'a binary frame' } });
  });

  it('is told in few words, however long it is', () => {
    const held = readOneObject(frame(`[${'1,'.repeat(100_000)}1]`), requirement);
    expect(held.kind === 'broken' ? (held.finding.seen?.length ?? 0) : 0).toBeLessThan(250);
  });

  it.each([
    ['of the suite', frame('[', { dir: 'send' })],
    ['that was not recorded whole', frame('{"a', { more: { elidedBytes: 5 } })],
    ['that opens a connection', frame(null, { dir: 'open' })],
    ['of a ping', frame(null, { more: { kind: 'ping' } })],
    ['of HTTP', frame('<p>', { more: { kind: 'http-response', status: 200 } })],
  ])('says nothing of a frame %s', (_, one) => {
    expect(readOneObject(one, requirement)).toEqual({ kind: 'none' });
  });

  const closed = (more: Frame['more']): Frame => frame(null, { dir: 'close', more });

  it('is broken by an end that was no WebSocket any more', () => {
    const note = 'Invalid WebSocket frame: invalid UTF-8 sequence';
    expect(readOneObject(closed({ by: 'subject', note }), requirement)).toMatchObject({
      kind: 'broken',
      finding: { seen: note },
    });
  });

  it.each([
    ['in order', { by: 'subject', code: 1000 }],
    ['of a flood', { by: 'peer', note: 'floods: a frame of more than 5 bytes' }],
    ['with words of the subject', { by: 'subject', note: 'bye' }],
  ] as const)('is not broken by an end %s', (_, more) => {
    expect(readOneObject(closed(more), requirement)).toEqual({ kind: 'none' });
  });
});
