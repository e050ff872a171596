import { describe, expect, it } from 'vitest';
import suite from '../../suite/high-templar/suite.js';
import { brokenIds, brokenIn as brokenInExchange, type Line } from './exchanges.js';

const open: Line = ['open'];
const json = (dir: Line[0], message: object): Line => [dir, JSON.stringify(message)];
const sends = (message: object): Line => json('send', message);
const comes = (message: object): Line => json('recv', message);

/** The requirements that an exchange breaks, without the protocol's name. */
function brokenIn(lines: readonly Line[], profile: 'documented' | 'upstream' = 'documented'): string[] {
  return brokenInExchange(suite, lines, profile).map((id) => id.replace('high-templar/', ''));
}

const hello = comes({ is_authenticated: true, allowed_rooms: [{ a: '*' }] });
const denied = comes({ is_authenticated: false });
const subscribe = (requestId: unknown): Line => sends({ type: 'subscribe', room: { a: 'x' }, requestId });
const success = comes({ code: 'success' });
const refusal = comes({ code: 'error', message: 'room-not-found' });
const publication = (requestId: unknown, data: unknown = 1): Line => comes({ type: 'publish', requestId, data });
const greeted: readonly Line[] = [open, hello];
const subscribed: readonly Line[] = [...greeted, subscribe('1'), success];

describe('The shape of messages', () => {
  it.each<[string, readonly Line[]]>([
    ['a hello', greeted],
    ['a hello without rooms', [open, comes({ is_authenticated: true, allowed_rooms: [] })]],
    ['a refusal to authenticate', [open, denied]],
    ['a refusal with no rooms', [open, comes({ is_authenticated: false, allowed_rooms: [] })]],
    ['an answer', subscribed],
    ['an answer with a requestId', [...greeted, subscribe('1'), comes({ code: 'success', requestId: '1' })]],
    ['an error', [...greeted, subscribe('1'), refusal]],
    ['a publication of null', [...subscribed, publication('1', null)]],
    ['a pong', [...greeted, ['send', 'ping'], ['recv', 'pong']]],
    ['further members', [open, comes({ version: 1, allowed_rooms: [], is_authenticated: true })]],
    ['key order and white space', [...subscribed, ['recv', ' {"data":1,\n"requestId":"1","type":"publish"} ']]],
  ])('takes %s for what it is', (_, exchange) => {
    expect(brokenIn(exchange)).toEqual([]);
  });

  it.each<[string, string, Line]>([
    ['text that is no JSON', 'frames', ['recv', '{']],
    ['JSON that is no object', 'frames', ['recv', '["success"]']],
    ['a pong in JSON', 'frames', ['recv', '"pong"']],
    ['an object of no known kind', 'frames', comes({ type: 'other' })],
    ['a code that there is not', 'response-code', comes({ code: 'ok' })],
    ['a code that is no text', 'response-code', comes({ code: 200 })],
    ['an error without a message', 'error-message', comes({ code: 'error' })],
    ['an error whose message is none', 'error-message', comes({ code: 'error', message: { text: 'no' } })],
    ['a publication of no type', 'publish-type', comes({ requestId: '1', data: 1 })],
    ['a publication of another type', 'publish-type', comes({ type: 'event', requestId: '1', data: 1 })],
    ['a publication without a requestId', 'publish-id', comes({ type: 'publish', data: 1 })],
    ['a publication whose requestId is a number', 'publish-id', publication(1)],
    ['a publication without data', 'publish-data', comes({ type: 'publish', requestId: '1' })],
  ])('says that %s breaks %s, and nothing else', (_, requirement, frame) => {
    expect(brokenIn([...subscribed, subscribe('2'), frame])).toEqual([requirement]);
  });

  it.each<[string, string, object]>([
    ['another key', 'hello-key', { is_authorized: true, allowed_rooms: [] }],
    ['yet another key', 'hello-key', { ok: true, allowed_rooms: [] }],
    ['no key at all', 'hello-key', { allowed_rooms: [] }],
    ['a truth that is a number', 'hello-type', { is_authenticated: 1, allowed_rooms: [] }],
    ['a truth that is a text', 'hello-type', { is_authenticated: 'True', allowed_rooms: [] }],
    ['no list of rooms', 'hello-rooms', { is_authenticated: true }],
    ['rooms that are no list', 'hello-rooms', { is_authenticated: true, allowed_rooms: {} }],
    ['rooms that are texts', 'hello-rooms', { is_authenticated: true, allowed_rooms: ['a'] }],
    ['rooms for nobody', 'hello-denied-rooms', { is_authenticated: false, allowed_rooms: [{ a: 'b' }] }],
  ])('says that a hello with %s breaks %s, once', (_, requirement, message) => {
    expect([...new Set(brokenIn([open, comes(message)]))]).toEqual([requirement]);
  });

  it('wants the key of its profile', () => {
    const other = comes({ is_authorized: true, allowed_rooms: [] });
    expect(brokenIn([open, other], 'upstream')).toEqual([]);
    expect(brokenIn([open, hello], 'upstream')).toEqual(['hello-key--upstream']);
  });

  it('lets a requestId be what was sent in profile upstream', () => {
    for (const id of [1, true, null]) {
      expect(
        brokenIn(
          [open, comes({ is_authorized: true, allowed_rooms: [] }), subscribe(id), success, publication(id)],
          'upstream',
        ),
      ).toEqual([]);
    }
  });

  it('takes a status for what it is in profile upstream, whatever it counts', () => {
    const status = comes({ open_connections: 1, num_rooms: 0, started: 'today' });
    const authorized = comes({ is_authorized: true, allowed_rooms: [] });
    expect(brokenIn([open, authorized, sends({ type: 'status' }), status], 'upstream')).toEqual([]);
  });

  it('finds NaN in profile documented, and takes it as the published gateway sends it in profile upstream', () => {
    const nan: Line = ['recv', '{"type":"publish","requestId":"1","data":NaN}'];
    expect(brokenIn([...subscribed, nan])).toEqual(['frames']);
    const authorized = comes({ is_authorized: true, allowed_rooms: [] });
    expect(brokenIn([open, authorized, subscribe('1'), success, nan], 'upstream')).toEqual([]);
    for (const text of ['NaN of "NaN"', '"NaN" and so on']) {
      expect(brokenIn([open, authorized, ['recv', text]], 'upstream')).toEqual(['frames']);
    }
  });

  it('is not hurt by members of any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const text of [
      `{"is_authenticated":${deep}}`,
      `{"is_authenticated":true,"allowed_rooms":[{"a":${deep}}]}`,
      `{"code":${deep}}`,
      `{"type":"publish","requestId":${deep},"data":1}`,
    ]) {
      expect(() => brokenIn([open, ['recv', text]])).not.toThrow();
    }
  });
});

describe('The hello', () => {
  it('is found to be missing where something else comes first, once', () => {
    expect(brokenIn([open, subscribe('1'), success])).toEqual(['hello']);
    expect(brokenIn([open, success, hello, refusal])).toContain('hello');
    expect(brokenIn([open, ['send', 'ping'], ['recv', 'pong'], hello])).toEqual(['hello']);
  });

  it('is found where it comes again', () => {
    expect(brokenIn([...greeted, hello])).toEqual(['hello-once']);
    expect(brokenIn([...subscribed, denied])).toContain('hello-once');
  });

  it('is not asked for where the traffic starts in the middle', () => {
    expect(brokenIn([success, hello, publication('1')])).toEqual([]);
  });
});

describe('Answers and requests', () => {
  it('may come in any number, as long as there are as many requests', () => {
    expect(brokenIn([...greeted, subscribe('1'), subscribe('2'), success, refusal])).toEqual([]);
    expect(brokenIn([...greeted, ['send', 'no JSON'], refusal, ['send', '[]'], refusal])).toEqual([]);
  });

  it('are found where there are more of them', () => {
    expect(brokenIn([...subscribed, success])).toEqual(['one-answer']);
    expect(brokenIn([...greeted, refusal])).toEqual(['one-answer']);
    expect(brokenIn([...subscribed, success, success])).toEqual(['one-answer', 'one-answer']);
  });

  it('may be refusals of pings that are not understood, but not beside the pong', () => {
    expect(brokenIn([...greeted, ['send', 'ping'], refusal])).toEqual([]);
    expect(brokenIn([...greeted, ['send', 'ping'], ['recv', 'pong'], refusal])).toEqual(['one-answer']);
  });

  it('are pongs for pings, one each', () => {
    const twice: readonly Line[] = [...greeted, ['send', 'ping'], ['send', 'ping'], ['recv', 'pong'], ['recv', 'pong']];
    expect(brokenIn(twice)).toEqual([]);
    expect(brokenIn([...twice, ['recv', 'pong']])).toEqual(['ping-each']);
    expect(brokenIn([...greeted, ['recv', 'pong']])).toEqual(['ping-each']);
  });

  it('are not counted where the traffic starts in the middle', () => {
    expect(brokenIn([success, refusal, ['recv', 'pong']])).toEqual([]);
  });
});

describe('Publications', () => {
  it('bear a requestId that was sent on their connection, whatever was answered', () => {
    expect(brokenIn([...subscribed, publication('1'), publication('1')])).toEqual([]);
    expect(brokenIn([...greeted, subscribe('1'), publication('1'), success])).toEqual([]);
  });

  it('are found where they bear another', () => {
    expect(brokenIn([...subscribed, publication('2')])).toEqual(['publish-id']);
    expect(brokenIn([...greeted, publication('')])).toEqual(['publish-id']);
  });

  it('are let be after an unsubscribe: they may have been under way', () => {
    const unsubscribe = sends({ type: 'unsubscribe', requestId: '1' });
    expect(brokenIn([...subscribed, unsubscribe, publication('1'), success])).toEqual([]);
  });

  it.each<[string, readonly Line[]]>([
    ['the traffic starts in the middle', [publication('2')]],
    ['a requestId was no text', [...greeted, subscribe(7), success, publication('7')]],
  ])('are let be where %s', (_, exchange) => {
    expect(brokenIn(exchange)).toEqual([]);
  });

  it('are let be where not all that was sent was recorded', () => {
    const frames = [
      { conn: 'a', dir: 'open', ms: 0 },
      { conn: 'a', dir: 'recv', ms: 1, text: hello[1] ?? '' },
      { conn: 'a', dir: 'send', ms: 2, text: '{"type":"subscribe" … }', elidedBytes: 100 },
      { conn: 'a', dir: 'recv', ms: 3, text: success[1] ?? '' },
      { conn: 'a', dir: 'recv', ms: 4, text: publication('2')[1] ?? '' },
    ] as const;
    expect(brokenIds(suite, { format: 1, protocol: 'high-templar', frames: [...frames] })).toEqual([]);
  });
});

describe('Whoever is not authenticated', () => {
  it('is found to be subscribed, or sent what is triggered', () => {
    expect(brokenIn([open, denied, subscribe('1'), success])).toEqual(['denied-subscribe']);
    expect(brokenIn([open, denied, subscribe('1'), refusal, publication('1')])).toEqual(['denied-publish']);
  });

  it('may be refused, and pinged', () => {
    expect(brokenIn([open, denied, subscribe('1'), refusal, ['send', 'ping'], ['recv', 'pong']])).toEqual([]);
  });

  it('is known by any name that it is told under', () => {
    const other = comes({ authenticated: false });
    expect(brokenIn([open, other, subscribe('1'), success])).toContain('denied-subscribe');
  });
});

describe('What is said beside the connections', () => {
  it('is no message of the gateway: neither what the API is asked nor how triggers are answered', () => {
    const frames = [
      { conn: 'backend', dir: 'recv', ms: 0, kind: 'http-request', method: 'GET', url: '/bootstrap/', id: 'b1' },
      {
        conn: 'backend',
        dir: 'send',
        ms: 1,
        kind: 'http-response',
        status: 200,
        text: '{"allowed_rooms":[]}',
        id: 'b1',
      },
      { conn: 'api', dir: 'send', ms: 2, kind: 'http-request', method: 'POST', url: '/trigger/', text: '{', id: 'h1' },
      { conn: 'api', dir: 'recv', ms: 3, kind: 'http-response', status: 400, text: 'no', id: 'h1' },
      { conn: 'api', dir: 'send', ms: 4, kind: 'amqp', text: '{"rooms":[],"data":1}' },
    ] as const;
    expect(brokenIds(suite, { format: 1, protocol: 'high-templar', frames: [...frames] })).toEqual([]);
  });
});
