import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json.js';
import { type Frame, makeFrame } from '../../src/wire/recording.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { carriedBy, inPayload, isSuccess, timesIn } from '../../suite/dcrf/frames.js';
import { actionOf, isMultiplexed, type StreamKey, streamOf } from '../../suite/dcrf/naming.js';
import { differenceOf, fieldsOf } from '../../suite/dcrf/things.js';
import { Traffic } from '../../suite/dcrf/traffic.js';
import { declaredTarget } from '../truth/support/target.js';

const targetWith = (extra: ResolvedTarget['extra']): ResolvedTarget => ({
  ...declaredTarget({ protocol: 'dcrf' }),
  extra,
});
const frameOf = (dir: Frame['dir'], text: string | null, index = 0): Frame =>
  makeFrame({ index, conn: 'a', dir, ms: index, text, bytes: text === null ? new Uint8Array([1]) : null, more: {} });
const json = (dir: Frame['dir'], message: Json, index?: number): Frame => frameOf(dir, JSON.stringify(message), index);

describe('The names of a target of dcrf', () => {
  it('are the usual ones where it says nothing', () => {
    const target = targetWith({});
    expect(streamOf(target, 'things')).toEqual({
      key: 'things',
      name: 'things',
      pkField: 'pk',
      fields: { name: 'name', counter: 'counter' },
    });
    expect(streamOf(target, 'thingsWithId')).toMatchObject({ name: 'things_with_id', pkField: 'id' });
    expect(actionOf(target, 'subscribeInstance')).toBe('subscribe_instance');
    expect(isMultiplexed(target)).toBe(true);
  });

  it('are its own, one by one', () => {
    const target = targetWith({
      multiplexed: false,
      streams: { things: { name: 'people', fields: { counter: 'age' } }, thingsWithId: { pkField: 'uuid' } },
      actions: { list: 'all' },
    });
    expect(streamOf(target, 'things')).toMatchObject({
      name: 'people',
      pkField: 'pk',
      fields: { name: 'name', counter: 'age' },
    });
    expect(streamOf(target, 'thingsWithId')).toMatchObject({ name: 'things_with_id', pkField: 'uuid' });
    expect([actionOf(target, 'list'), actionOf(target, 'create')]).toEqual(['all', 'create']);
    expect(isMultiplexed(target)).toBe(false);
  });

  it.each<[string, Json]>([
    ['null', null],
    ['a text', 'things'],
    ['a list', []],
    ['names that are no texts', { things: { name: 7, pkField: null, fields: { name: [] } } }],
  ])('are the usual ones where it says %s of its streams', (_, streams) => {
    for (const key of ['things', 'thingsWithId'] satisfies StreamKey[]) {
      expect(streamOf(targetWith({ streams }), key)).toEqual(streamOf(targetWith({}), key));
    }
  });
});

describe('What a frame of dcrf carries', () => {
  it.each<[string, Json, ReturnType<typeof carriedBy>]>([
    ['a stream and a payload', { stream: 's', payload: { a: 1 } }, { stream: 's', payload: { a: 1 } }],
    ['a payload without its stream', { payload: { a: 1 } }, { stream: undefined, payload: { a: 1 } }],
    ['a payload alone', { a: 1 }, { stream: undefined, payload: { a: 1 } }],
    ['a payload that is no object: all is the payload', { payload: 7 }, { stream: undefined, payload: { payload: 7 } }],
    ['a list', [], null],
    ['a text', 'x', null],
  ])('is known of %s', (_, message, carried) => {
    expect(carriedBy(json('recv', message))).toEqual(carried);
  });

  it('is nothing where there is no JSON, or no text, or no frame', () => {
    expect(carriedBy(frameOf('recv', '{'))).toBeNull();
    expect(carriedBy(frameOf('recv', null))).toBeNull();
    expect(carriedBy(frameOf('close', null))).toBeNull();
  });

  it('has members in its payload, and those that every object has are none', () => {
    const frame = json('recv', { stream: 's', payload: { data: null } });
    expect(inPayload(frame, 'data')).toBeNull();
    expect(inPayload(frame, 'stream')).toBeUndefined();
    expect(inPayload(frame, 'constructor')).toBeUndefined();
    expect(inPayload(frameOf('recv', '['), 'data')).toBeUndefined();
  });

  it.each<[Json | undefined, boolean]>([
    [200, true],
    [299, true],
    [204.5, true],
    [199, false],
    [300, false],
    [0, false],
    ['200', false],
    [null, false],
    [undefined, false],
  ])('is a success with status %j: %j', (status, success) => {
    expect(isSuccess(status)).toBe(success);
  });
});

it('Times are said in words', () => {
  expect([1, 2, 3].map(timesIn)).toEqual(['it came', 'it came twice', 'it came 3 times']);
});

describe('A thing', () => {
  const stream = streamOf(targetWith({}), 'thingsWithId');
  const thing = { pk: 7, name: 'x', counter: 1 };

  it('has its fields in the names of its stream', () => {
    const renamed = streamOf(
      targetWith({ streams: { things: { fields: { name: 'title', counter: 'n' } } } }),
      'things',
    );
    expect(fieldsOf(renamed, { name: 'x', counter: 1 })).toEqual({ title: 'x', n: 1 });
    expect(fieldsOf(renamed, { counter: null })).toEqual({ n: null });
    expect(fieldsOf(renamed, {})).toEqual({});
  });

  it.each<[string, Json | undefined, string | null]>([
    ['nothing', { id: 7, name: 'x', counter: 1 }, null],
    ['members that nobody knows', { id: 7, name: 'x', counter: 1, more: [] }, null],
    ['a number that is written otherwise', JSON.parse('{"counter":1.0,"name":"x","id":7e0}') as Json, null],
    ['the key under another name', { pk: 7, name: 'x', counter: 1 }, '"id"'],
    ['a key of another type', { id: '7', name: 'x', counter: 1 }, '"id": "7"'],
    ['the name', { id: 7, name: 'y', counter: 1 }, '"name": "y"'],
    ['a counter that is missing', { id: 7, name: 'x' }, '"counter"'],
    ['being a list', [7, 'x', 1], 'no object: [7,"x",1]'],
    ['being null', null, 'no object: null'],
    ['not being there', undefined, 'no object'],
  ])('differs by %s', (_, data, difference) => {
    const told = differenceOf(stream, data, thing);
    if (difference === null) expect(told).toBeNull();
    else expect(told).toContain(difference);
  });
});

describe('Traffic', () => {
  const asks = (action: Json, id: Json, stream: Json = 's'): Json => ({ stream, payload: { action, request_id: id } });
  const answers = (action: Json, id: Json, stream: Json = 's'): Json => ({
    stream,
    payload: { action, request_id: id, response_status: 200 },
  });

  /** Reads what was said, in turn, and says what each frame was. */
  function last(...said: readonly (readonly ['send' | 'recv', Json])[]) {
    const traffic = new Traffic();
    const kinds = said.map(([dir, message], index) => traffic.read(json(dir, message, index)));
    return { traffic, said: kinds.at(-1), kinds: kinds.map(({ kind }) => kind) };
  }

  it('tells requests, responses, surplus ones and what nobody asked for', () => {
    const { kinds } = last(
      ['send', asks('list', 'a')],
      ['recv', answers('list', 'a')],
      ['recv', answers('list', 'a')],
      ['recv', answers('list', 'b')],
      ['recv', answers('list', 'a', 't')],
    );
    expect(kinds).toEqual(['request', 'response', 'surplus', 'unasked', 'astray']);
  });

  it('knows the request of each response, where one name is asked under again', () => {
    const { said } = last(
      ['send', asks('list', 'a')],
      ['recv', answers('list', 'a')],
      ['send', asks('x', 'a')],
      ['recv', answers('x', 'a')],
    );
    expect(said).toMatchObject({ kind: 'response', request: { index: 2 } });
  });

  it.each(['create', 'update', 'delete'])(
    'takes "%s" for a response where that was asked, else for an event',
    (kind) => {
      expect(last(['send', asks(kind, 'a')], ['recv', answers(kind, 'a')]).said?.kind).toBe('response');
      const subscribed = [
        ['send', asks('subscribe_instance', 's')] as const,
        ['recv', answers('subscribe_instance', 's')] as const,
      ];
      expect(last(...subscribed, ['recv', answers(kind, 's')]).said).toMatchObject({ kind: 'event', early: null });
    },
  );

  it('knows an event that comes before its subscription is answered', () => {
    const { said } = last(['send', asks('subscribe_instance', 's')], ['recv', answers('update', 's')]);
    expect(said).toMatchObject({ kind: 'event', early: { index: 0 } });
  });

  it('does not call an event early that comes while its subscription is being ended', () => {
    const { said } = last(
      ['send', asks('subscribe_instance', 's')],
      ['recv', answers('subscribe_instance', 's')],
      ['send', asks('unsubscribe_instance', 's')],
      ['recv', answers('update', 's')],
    );
    expect(said).toMatchObject({ kind: 'event', early: null });
  });

  it('learns the form from the first request, and is disturbed by the other one', () => {
    const bare = { action: 'list', request_id: 'a' };
    expect(last(['send', asks('list', 'a')]).traffic).toMatchObject({ form: 'multiplexed', disturbed: false });
    expect(last(['send', bare]).traffic).toMatchObject({ form: 'bare', disturbed: false });
    expect(last(['send', bare], ['send', asks('list', 'a')]).traffic.disturbed).toBe(true);
    expect(last(['send', asks('list', 'a')], ['send', bare]).traffic.disturbed).toBe(true);
  });

  it.each<[string, Json]>([
    ['a list', []],
    ['a request without a name', { stream: 's', payload: { action: 'list' } }],
    ['a request whose name is null', asks('list', null)],
    ['a stream that is no text', asks('list', 'a', 7)],
    ['no stream', { payload: { action: 'list', request_id: 'a' } }],
  ])('is disturbed by %s', (_, message) => {
    expect(last(['send', message]).traffic.disturbed).toBe(true);
  });

  it('seeks a stream that has not answered yet, once another one has', () => {
    const known = [['send', asks('list', 'a')] as const, ['recv', answers('list', 'a')] as const];
    expect(last(['send', asks('list', 'a')]).traffic.seeksStream).toBe(false);
    expect(last(...known).traffic.seeksStream).toBe(false);
    expect(last(...known, ['send', asks('list', 'b', 't')]).traffic.seeksStream).toBe(true);
    expect(
      last(...known, ['send', asks('list', 'b', 't')], ['recv', answers('list', 'b', 't')]).traffic.seeksStream,
    ).toBe(false);
  });

  it('knows the request of what is on no stream, or on another one', () => {
    const asked = ['send', asks('list', 'a')] as const;
    for (const message of [{ request_id: 'a' }, answers('list', 'a', 't'), answers('list', 'a', 7)]) {
      expect(last(asked, ['recv', message]).said).toMatchObject({ kind: 'astray', request: { index: 0 } });
    }
  });

  it('cannot tell what has no name', () => {
    expect(last(['send', asks('list', 'a')], ['recv', answers('list', null)]).said?.kind).toBe('unclear');
    expect(last(['send', asks('list', 'a')], ['recv', { data: [] }]).said?.kind).toBe('unclear');
  });
});
