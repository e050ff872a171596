import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json.js';
import type { TranscriptFrame } from '../../src/generated/types/tool.js';
import suite from '../../suite/frappe-graphql/suite.js';
import { brokenIds } from './exchanges.js';

type Line = Partial<TranscriptFrame> & Pick<TranscriptFrame, 'dir'>;

const open: Line = { dir: 'open', url: '/graphql', subprotocol: 'graphql-ws' };
const sends = (type: string, members: object = {}): Line => ({
  dir: 'send',
  text: JSON.stringify({ type, ...members }),
});
const says = (type: string, members: object = {}): Line => ({
  dir: 'recv',
  text: JSON.stringify({ type, ...members }),
});
const starts = (id: Json): Line => sends('start', { id, payload: { query: '{ ping }' } });
const stops = (id: Json): Line => sends('stop', { id });
const tells = (id: Json, payload: Json = { data: { ping: 'pong' } }): Line => says('data', { id, payload });
const completes = (id: Json): Line => says('complete', { id });
const fails = (id: Json): Line => says('error', { id, payload: { message: 'why' } });
const greeted: readonly Line[] = [open, sends('connection_init'), says('connection_ack')];

/** What is broken in an exchange on one connection, without the protocol's name. */
function brokenIn(lines: readonly Line[], role: 'server' | 'client' = 'server', binding = 'graphql-ws'): string[] {
  const frames = lines.map((line, ms) => ({ conn: 'a', ms, ...line }));
  const transcript = { format: 1 as const, protocol: suite.protocol, binding, title: '', frames };
  const found = brokenIds(suite, transcript, 'documented', role);
  expect(brokenIds(suite, transcript, 'upstream', role)).toEqual(found);
  return found.map((id) => id.replace('frappe-graphql/', ''));
}

describe('The messages of a server', () => {
  const asked: readonly Line[] = [...greeted, starts('1')];

  it.each<[string, Line]>([
    ['a result', tells('1')],
    ['a result that is null', tells('1', { data: null })],
    ['errors alone', tells('1', { errors: [{ message: 'why', path: ['ping'] }] })],
    ['a result with errors that are null', tells('1', { data: {}, errors: null })],
    ['a complete with a payload', says('complete', { id: '1', payload: null })],
    ['an error about an operation', fails('1')],
    ['an error about none', says('error', { payload: { message: 'why' } })],
    ['an error whose id is null', says('connection_error', { id: null, payload: { message: 'why' } })],
    ['a ka', says('ka')],
    ['another connection_ack', says('connection_ack', { payload: { of: 5 } })],
    ['further members', says('data', { id: '1', payload: { data: {}, extensions: {} }, more: [] })],
    [
      'keys in another order, and white space',
      { dir: 'recv', text: ' {"payload" : {"data":{}},\n"id":"1","type":"data"}' },
    ],
    ['a frame of which a part was left out', { dir: 'recv', text: '{"type":"da … }', elidedBytes: 9 }],
  ])('may be %s', (_, line) => {
    expect(brokenIn([...asked, line])).toEqual([]);
  });

  it.each<[string, Line, string]>([
    ['text that is no JSON', { dir: 'recv', text: '{' }, 'message'],
    ['a digit', { dir: 'recv', text: '5' }, 'message'],
    ['JSON that is no object', { dir: 'recv', text: '["ka"]' }, 'message'],
    ['a binary frame', { dir: 'recv', kind: 'binary', base64: 'eyJ0eXBlIjoia2EifQ==' }, 'message'],
    ['no type', { dir: 'recv', text: '{"id":"1"}' }, 'message'],
    ['a type that is no text', { dir: 'recv', text: '{"type":["ka"]}' }, 'message'],
    ['a type that only clients may send', starts('1'), 'message'],
    ['a type of the younger protocol', says('next', { id: '1', payload: { data: {} } }), 'message'],
    ['a type that every object has', says('constructor'), 'message'],
    ['data without an id', says('data', { payload: { data: {} } }), 'message-id'],
    ['data whose id is a number', tells(1), 'message-id'],
    ['complete without an id', says('complete'), 'message-id'],
    ['data without a payload', says('data', { id: '1' }), 'data-payload'],
    ['a payload that is a list', tells('1', []), 'data-payload'],
    ['an empty payload', tells('1', {}), 'data-payload'],
    ['a result that is a text', tells('1', { data: 'pong' }), 'data-payload'],
    ['errors that are null, and no result', tells('1', { errors: null }), 'data-payload'],
    ['errors that are no list', tells('1', { data: {}, errors: 'why' }), 'data-errors'],
    ['an error that is a text', tells('1', { data: {}, errors: ['why'] }), 'data-errors'],
    ['an error without a message', tells('1', { data: {}, errors: [{}] }), 'data-errors'],
    ['an error without a payload', says('error', { id: '1' }), 'error-message'],
    ['an error whose payload is a text', says('error', { id: '1', payload: 'why' }), 'error-message'],
    ['a connection_error without a message', says('connection_error', { payload: {} }), 'error-message'],
  ])('may not be %s, which is found once', (_, line, requirement) => {
    const found = line.dir === 'send' ? { ...line, dir: 'recv' as const } : line;
    expect(brokenIn([...asked, found])).toEqual([requirement]);
  });

  it('are judged from the middle of a connection as well', () => {
    expect(brokenIn([tells('1', {}), says('ka'), completes('1')])).toEqual(['data-payload']);
    expect(brokenIn([says('ka'), { dir: 'recv', text: '[]' }])).toEqual(['message']);
  });

  it('may be about an id of a client that is none, as the client wrote it', () => {
    expect(
      brokenIn([...asked, sends('nope', { id: 5 }), says('error', { id: 5, payload: { message: 'why' } })]),
    ).toEqual([]);
    expect(brokenIn([...asked, starts(5), tells(5), completes(5)])).toEqual([]);
    expect(brokenIn([...asked, starts(5), tells(6)])).toEqual(['message-id']);
    expect(
      brokenIn([...asked, sends('nope', { id: 5 }), says('error', { id: 6, payload: { message: 'why' } })]),
    ).toEqual(['message']);
  });

  it('are a ka only after the connection_ack', () => {
    expect(brokenIn([open, sends('connection_init'), says('ka'), says('connection_ack'), says('ka')])).toEqual([
      'ka-after-ack',
    ]);
    expect(brokenIn([sends('connection_init'), says('ka'), says('connection_ack')])).toEqual([]);
  });
});

describe('Operations and their ids', () => {
  const asked: readonly Line[] = [...greeted, starts('1')];

  it.each<[string, readonly Line[]]>([
    ['a query', [tells('1'), completes('1')]],
    ['events until it is stopped', [tells('1'), tells('1'), stops('1'), tells('1'), completes('1')]],
    ['an error, and a complete behind it', [fails('1'), completes('1')]],
    ['errors, and a complete behind them', [tells('1', { errors: [{ message: 'why' }] }), completes('1')]],
    ['a second operation under its id', [completes('1'), starts('1'), tells('1'), completes('1')]],
    [
      'one that takes its id, and the complete of the first before or behind',
      [starts('1'), tells('1'), completes('1'), tells('1'), completes('1')],
    ],
    ['an error after a stop of what is over', [completes('1'), stops('1'), fails('1')]],
    ['an error after a stop that met its complete', [stops('1'), completes('1'), fails('1')]],
    ['an error about a stop of what was never started', [stops('2'), fails('2')]],
    [
      'an operation that was started by a binary frame',
      [
        { dir: 'send', kind: 'binary', base64: Buffer.from('{"type":"start","id":"2"}').toString('base64') },
        tells('2'),
        completes('2'),
      ],
    ],
    [
      'one that was started in what was left out',
      [{ dir: 'send', text: '{"type":"st … }', elidedBytes: 9 }, tells('2')],
    ],
    [
      'an id that is in the prototype of every object',
      [starts('__proto__'), tells('__proto__'), completes('__proto__')],
    ],
  ])('may be %s', (_, lines) => {
    expect(brokenIn([...asked, ...lines])).toEqual([]);
  });

  it.each<[string, readonly Line[], string]>([
    ['data of none that was started', [tells('2')], 'message-id'],
    ['data under an id that only begins that of one', [tells('')], 'message-id'],
    ['a complete of none that was started', [stops('2'), completes('2')], 'message-id'],
    ['data under the name of what every object has', [tells('constructor')], 'message-id'],
    ['data after the complete', [tells('1'), completes('1'), tells('1')], 'complete-last'],
    ['a second complete', [tells('1'), completes('1'), completes('1')], 'complete-last'],
    ['an error after the complete', [tells('1'), completes('1'), fails('1')], 'complete-last'],
    ['data after a stop was answered', [tells('1'), stops('1'), completes('1'), tells('1')], 'stop-silent'],
    ['a second complete after a stop', [stops('1'), completes('1'), completes('1')], 'complete-last'],
    ['data after its complete, where it is stopped later', [completes('1'), stops('1'), tells('1')], 'complete-last'],
    ['data after both of two under one id', [starts('1'), completes('1'), completes('1'), tells('1')], 'complete-last'],
  ])('may not be %s', (_, lines, requirement) => {
    expect(brokenIn([...asked, ...lines])).toEqual([requirement]);
  });

  it('belong to their connection', () => {
    const both = [...greeted.map((line) => ({ ...line, conn: 'b' })), { ...tells('1'), conn: 'b' }];
    expect(brokenIn([...asked, ...both, tells('1')])).toEqual(['message-id']);
  });

  it('are not judged where the beginning was not seen', () => {
    expect(brokenIn([tells('1'), completes('1'), tells('1'), completes('2')])).toEqual([]);
  });
});

describe('The messages of a client', () => {
  it.each<[string, readonly Line[]]>([
    ['a query, a subscription and its stop', [starts('1'), starts('2'), tells('1'), completes('1'), stops('2')]],
    ['an id again, after its complete', [starts('1'), completes('1'), starts('1')]],
    ['an id again, after its error', [starts('1'), fails('1'), starts('1')]],
    ['an id again, after its stop', [starts('1'), stops('1'), starts('1')]],
    ['a stop of what is over', [starts('1'), completes('1'), stops('1')]],
    ['a query that is parsed already', [sends('start', { id: '1', payload: { query: { kind: 'Document' } } })]],
    ['a terminate', [sends('connection_terminate')]],
    ['a further connection_init', [sends('connection_init', { payload: null })]],
  ])('may be %s', (_, lines) => {
    expect(brokenIn([...greeted, ...lines], 'client')).toEqual([]);
  });

  it.each<[string, readonly Line[], readonly string[]]>([
    ['what is no JSON', [{ dir: 'send', text: '{' }], ['client-message']],
    ['what is no object', [{ dir: 'send', text: '5' }], ['client-message']],
    ['a binary frame', [{ dir: 'send', kind: 'binary', base64: 'eyJ0eXBlIjoia2EifQ==' }], ['client-message']],
    ['a type of the younger protocol', [sends('subscribe', { id: '1' })], ['client-message']],
    ['a type that only servers may send', [sends('ka')], ['client-message']],
    ['an init whose payload is a text', [sends('connection_init', { payload: 'me' })], ['client-message']],
    ['a start without an id', [sends('start', { payload: { query: '{ ping }' } })], ['client-start']],
    ['a start whose id is a number', [starts(1)], ['client-start']],
    ['a start without a payload', [sends('start', { id: '1' })], ['client-start']],
    ['a start without a query, and its stop', [sends('start', { id: '1', payload: {} }), stops('1')], ['client-start']],
    ['a stop without an id', [sends('stop')], ['client-stop']],
    ['a stop of what was never started', [starts('1'), stops('2')], ['client-stop']],
    ['an id that is in use', [starts('1'), tells('1'), starts('1')], ['client-id-fresh']],
  ])('may not be %s', (_, lines, requirements) => {
    expect(brokenIn([...greeted, ...lines], 'client')).toEqual(requirements);
  });

  it('begin with a connection_init, which is found to be missing once', () => {
    expect(brokenIn([open, starts('1'), starts('2'), sends('connection_init')], 'client')).toEqual(['client-init']);
  });

  it('are judged from the middle of a connection for what they are alone', () => {
    expect(brokenIn([starts('1'), stops('2'), starts('1')], 'client')).toEqual(['client-id-fresh']);
    expect(brokenIn([sends('stop')], 'client')).toEqual(['client-stop']);
    const elided: Line = { dir: 'send', text: '{"type":"st … }', elidedBytes: 9 };
    expect(brokenIn([open, elided, stops('2')], 'client')).toEqual([]);
  });
});

describe('Connections of which nothing is said here', () => {
  const packets: readonly Line[] = [
    { dir: 'recv', text: '0{"sid":"x","upgrades":[]}' },
    { dir: 'send', text: '40' },
    { dir: 'recv', text: '42["doc_events",{"type":"data"}]' },
    { dir: 'recv', text: '{"type":"nope"}' },
    { dir: 'send', text: '{"type":"nope"}' },
  ];

  it.each<[string, readonly Line[]]>([
    ['Socket.IO', [{ dir: 'open', url: '/socket.io/?EIO=4&transport=websocket' }, ...packets]],
    ['Socket.IO, from the middle', packets],
    [
      'Socket.IO by its events',
      [
        { dir: 'open', kind: 'socketio' },
        { dir: 'recv', kind: 'socketio', event: 'nope', args: [] },
        { dir: 'recv', text: '{"type":"nope"}' },
      ],
    ],
    [
      'HTTP',
      [
        { dir: 'send', kind: 'http-request', method: 'POST', url: '/', text: '{"type":"nope"}' },
        { dir: 'recv', kind: 'http-response', status: 200, text: '{"type":"nope"}' },
      ],
    ],
    ['another subprotocol', [{ ...open, subprotocol: 'graphql-transport-ws' }, sends('nope'), says('next')]],
    [
      'what nobody knows',
      [
        { dir: 'recv', text: '' },
        { dir: 'recv', text: '{' },
        { dir: 'recv', text: 'null' },
      ],
    ],
  ])('are those of %s', (_, lines) => {
    for (const role of ['server', 'client'] as const) expect(brokenIn(lines, role)).toEqual([]);
  });

  it('are known by their first message where no subprotocol was recorded', () => {
    const quiet: Line = { dir: 'open', url: '/graphql' };
    expect(brokenIn([quiet, sends('connection_init'), says('nope')])).toEqual(['message']);
    expect(brokenIn([quiet, starts('1')], 'client')).toEqual(['client-init']);
  });

  it('begin anew where a name is used again', () => {
    expect(brokenIn([...greeted, starts('1'), ...greeted, tells('1')])).toEqual(['message-id']);
    expect(brokenIn([...greeted, starts('1'), ...greeted, starts('1')], 'client')).toEqual([]);
  });
});
