import { describe, expect, it } from 'vitest';
import { type Frame, makeFrame } from '../../src/wire/recording.js';
import { carries, carriesOther, helloIn, isAnswer, kindOf } from '../../suite/high-templar/frames.js';

/** A frame that came. */
function came(text: string | null, parts: Partial<Frame> = {}): Frame {
  const { dir = 'recv', more = {} } = parts;
  return makeFrame({ index: 0, conn: 'a', dir, ms: 0, text, bytes: null, more });
}

describe('what a frame is, told by its members', () => {
  it.each([
    ['hello', '{"is_authenticated":true,"allowed_rooms":[]}'],
    ['hello', '{"is_authenticated":false}'],
    ['hello', '{"is_authorized":true,"allowed_rooms":[{"a":"b"}]}'],
    ['hello', '{"is_authenticated":"yes","code":"success"}'],
    ['hello', '{"allowed_rooms":[]}'],
    ['hello', '{"authenticated":true}'],
    ['success', '{"code":"success"}'],
    ['success', '{"code":"success","requestId":"1","data":{}}'],
    ['error', '{"code":"error","message":"room-not-found"}'],
    ['error', '{"code":"failure"}'],
    ['error', '{"code":null}'],
    ['publish', '{"type":"publish","requestId":"1","data":1}'],
    ['publish', '{"type":"publish","requestId":"1","data":null,"code":"success"}'],
    ['publish', '{"type":"publish","requestId":"1"}'],
    ['publish', '{"requestId":"1","data":true}'],
    ['status', '{"open_connections":3,"num_rooms":1}'],
    ['status', '{"connections":3,"uptime":1.5}'],
    ['pong', 'pong'],
    ['unknown', 'ping'],
    ['unknown', '"pong"'],
    ['unknown', ' pong'],
    ['unknown', 'PONG'],
    ['unknown', '{}'],
    ['unknown', '[]'],
    ['unknown', '{"type":"subscribe","requestId":"1","room":{}}'],
    ['unknown', '{"type":"other","ok":true}'],
    ['unknown', '{"yes":true,"no":false}'],
    ['unknown', '{'],
  ])('is %s for %s', (kind, text) => {
    expect(kindOf(came(text))).toBe(kind);
  });

  it('is unknown for a binary frame, and for what is no frame of a WebSocket', () => {
    expect(kindOf(came(null))).toBe('unknown');
    expect(kindOf(came('{"code":"success"}', { more: { kind: 'http-response' } }))).toBe('unknown');
  });

  it('is an answer where it has a code', () => {
    const answers = ['{"code":"success"}', '{"code":"error"}', '{"type":"publish","data":1}', 'pong'];
    expect(answers.map((text) => isAnswer(came(text)))).toEqual([true, true, false, false]);
  });
});

describe('what a hello tells', () => {
  const told = (text: string) => {
    const { authenticated, rooms } = helloIn(came(text));
    return { authenticated, rooms };
  };

  it.each([
    ['{"is_authenticated":true,"allowed_rooms":[{"a":"b"}]}', true, [{ a: 'b' }]],
    ['{"is_authenticated":false}', false, null],
    ['{"is_authorized":true,"allowed_rooms":[]}', true, []],
    ['{"is_authorized":false,"allowed_rooms":null}', false, null],
    ['{"authenticated":true,"allowed_rooms":[]}', true, []],
    ['{"is_authenticated":1,"allowed_rooms":[]}', true, []],
    ['{"is_authenticated":1}', null, null],
    ['{"allowed_rooms":[]}', true, []],
    ['{"allowed_rooms":{}}', null, null],
    ['{"is_authenticated":true,"is_authorized":false}', true, null],
  ])('is read from %s', (text, authenticated, rooms) => {
    expect(told(text)).toEqual({ authenticated, rooms });
  });
});

describe('the token of a trigger', () => {
  it('is carried by publications alone', () => {
    const text = '{"type":"publish","requestId":"1","data":"token-n-1"}';
    expect(carries(came(text), 'token-n-1')).toBe(true);
    expect(carries(came(text, { dir: 'send' }), 'token-n-1')).toBe(false);
    expect(carries(came('{"code":"error","message":"token-n-1"}'), 'token-n-1')).toBe(false);
    expect(carries(came(null), 'token-n-1')).toBe(false);
  });

  it('is missed in publications alone, and only where none of those that are looked for is there', () => {
    const text = '{"type":"publish","requestId":"1","data":"token-n-12"}';
    expect(carriesOther(came(text), [])).toBe(true);
    expect(carriesOther(came(text), ['token-n-1', 'token-n-2'])).toBe(true);
    expect(carriesOther(came(text), ['token-n-1', 'token-n-12'])).toBe(false);
    expect(carriesOther(came('{"code":"error","message":"token-n-12"}'), ['token-n-1'])).toBe(false);
  });
});
