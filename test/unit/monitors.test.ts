import { describe, expect, it } from 'vitest';
import suite from '../../suite/aio-rpc/suite.js';
import { brokenIn as brokenInExchange, type Line } from './exchanges.js';

const brokenIn = (lines: readonly Line[]): string[] => brokenInExchange(suite, lines);

const open: Line = ['open'];
const echo: Line = ['send', '{"id":"1","method":"echo","payload":{}}'];
const answer: Line = ['recv', '{"id":"1","method":"echo","response":{}}'];

describe('The shape of messages', () => {
  it.each([
    ['text that is no JSON', '{', 'aio-rpc/frame-text'],
    ['JSON that is no object', '[]', 'aio-rpc/frame-text'],
    ['an object of no known kind', '{"hello":1}', 'aio-rpc/frame-kind'],
    ['an error that is no object', '{"id":"1","error":"no"}', 'aio-rpc/error-object'],
    ['an error beside a response', '{"id":"1","error":{"message":"m"},"response":null}', 'aio-rpc/error-or-response'],
    ['an error without a message', '{"id":"1","error":{}}', 'aio-rpc/error-message'],
  ])('says that %s is broken', (_, text, requirement) => {
    expect(brokenIn([open, echo, ['recv', text]])).toEqual([requirement]);
  });

  it('lets extra members, key order and whitespace be', () => {
    expect(brokenIn([open, echo, ['recv', ' {"more":1, "response":{},"method":"echo","id":"1"}\n']])).toEqual([]);
  });
});

describe('Responses and their requests', () => {
  it('finds a request that is answered twice', () => {
    expect(brokenIn([open, echo, answer, answer])).toEqual(['aio-rpc/one-response']);
  });

  it('finds the id of another request in an error about a frame without an id', () => {
    const borrowed: Line = ['recv', '{"id":"1","error":{"message":"no JSON"}}'];
    expect(brokenIn([open, echo, answer, ['send', 'x'], borrowed])).toEqual(['aio-rpc/error-id-unreadable']);
  });

  it('accepts an error about a frame without an id that has none, null, or the value that was sent', () => {
    for (const id of ['', '"id":null,', '"id":5,']) {
      const sent: Line = ['send', '{"id":5,"method":"echo","payload":{}}'];
      expect(brokenIn([open, sent, ['recv', `{${id}"error":{"message":"m"}}`]])).toEqual([]);
    }
  });

  it('finds an error that does not carry the id of its request', () => {
    expect(brokenIn([open, echo, ['recv', '{"error":{"message":"m"}}']])).toEqual(['aio-rpc/error-id']);
  });

  it('finds an id of digits that came back as a number', () => {
    expect(brokenIn([open, echo, ['recv', '{"id":1,"method":"echo","response":{}}']])).toEqual(['aio-rpc/success-id']);
  });

  it('finds the method of another request', () => {
    const other: Line = ['recv', '{"id":"1","method":"info","response":{}}'];
    expect(brokenIn([open, echo, other])).toEqual(['aio-rpc/success-method']);
  });

  it('says nothing where the traffic starts in the middle', () => {
    expect(brokenIn([answer, answer])).toEqual([]);
  });

  it('says nothing of the id of an error about a frame that is too deep to be read', () => {
    const deep = `{"id":"1","method":"echo","payload":{"a":${'['.repeat(99)}${']'.repeat(99)}}}`;
    expect(brokenIn([open, ['send', deep], ['recv', '{"error":{"message":"too deep"}}']])).toEqual([]);
  });
});

describe('Events and subscriptions', () => {
  const subscribe: Line = ['send', '{"id":"2","method":"subscribe","payload":{"channel":"c","event":"e"}}'];
  const told = (subscribed: string): Line => [
    'recv',
    `{"id":"2","method":"subscribe","response":{"subscribed":${subscribed}}}`,
  ];

  it('finds an event of a channel that was not subscribed to, and one with an id', () => {
    const event: Line = ['recv', '{"channel":"c","event":"e","data":1}'];
    expect(brokenIn([open, event])).toEqual(['aio-rpc/subscribers-only']);
    expect(brokenIn([open, subscribe, event])).toEqual([]);
    const withId: Line = ['recv', '{"channel":"c","event":"e","data":1,"id":"2"}'];
    expect(brokenIn([open, subscribe, withId])).toEqual(['aio-rpc/event-no-id']);
  });

  it('finds subscriptions that are told wrongly, and lets their order and repetition be', () => {
    expect(brokenIn([open, subscribe, told('{"c":["e","e"]}')])).toEqual([]);
    for (const wrong of ['{}', '{"c":[]}', '{"c":["e","f"]}', '{"c":["e"],"d":["e"]}']) {
      expect(brokenIn([open, subscribe, told(wrong)])).toEqual(['aio-rpc/subscribed']);
    }
  });

  it('reads nothing into responses that tell no subscriptions', () => {
    expect(brokenIn([open, subscribe, ['recv', '{"id":"2","method":"subscribe","response":null}']])).toEqual([]);
  });
});
