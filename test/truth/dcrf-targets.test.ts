import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../../src/base/json.js';
import { startHost } from '../../src/reference/host.js';
import { objectIn, tap } from '../../src/reference/tap.js';
import { blemishes, judgedAnywhere, runOverMemory, withVerdict } from './memory-run.js';
import { judge } from './support/judged.js';
import { bareTarget, targetShowing } from './support/target.js';

const protocol = 'dcrf';
const profiles = ['documented', 'upstream'] as const;
/** What needs several streams in one connection. */
const ofSeveral = ['multiplexed', 'id-stream'];

/** The requirements that a target with one stream shows, and those that it cannot. */
function parted(profile: (typeof profiles)[number]) {
  const all = judgedAnywhere({ protocol }, profile).filter(({ id }) => id !== 'dcrf/stream');
  const open = all.filter(({ needs }) => needs.some((one) => ofSeveral.includes(one)));
  const ids = (some: typeof all): readonly string[] => some.map(({ id }) => id).toSorted();
  return { shown: ids(all.filter((one) => !open.includes(one))), open: ids(open) };
}

describe.each(profiles)('a server of DCRF with one stream, whose payloads are frames, in profile %s', (profile) => {
  it.each([1, 2, 3])('passes all that needs no second stream, with seed %i', async (seed) => {
    const target = targetShowing(['dcrf/bare']);
    const seen = await runOverMemory({ protocol, profile, target, seed });
    const { shown, open } = parted(profile);
    expect(seen.evidence).toEqual([]);
    expect(seen.unfinished).toEqual([]);
    expect(withVerdict(seen, 'pass').toSorted()).toEqual(shown);
    expect(
      withVerdict(seen, 'untestable')
        .filter((id) => id !== 'dcrf/stream')
        .toSorted(),
    ).toEqual(open);
  });

  it('passes it over sockets as well', async () => {
    const host = await startHost({ protocols: [protocol], profile });
    const url = new URL(bareTarget.path, host.urls[protocol]).href;
    const judged = await judge(url, { protocol, timeoutMs: 2000, target: { ...bareTarget.target, url, profile } });
    await host.close();
    expect(judged.broken).toEqual([]);
    const passed = [...judged.verdicts].flatMap(([id, verdict]) => (verdict === 'pass' ? [id] : []));
    expect(passed.toSorted()).toEqual(parted(profile).shown);
    expect(judged.exit).toBe(0);
    expect(judged.violations).toEqual([]);
  });
});

it('Whether frames name their stream is what the target says of itself', async () => {
  const seen = await runOverMemory({ protocol, profile: 'documented', target: targetShowing(['dcrf/bare']), runs: 1 });
  const { bare, multiplexed, 'id-stream': idStream } = seen.started.capabilities;
  expect({ bare, multiplexed, idStream }).toEqual({
    bare: 'declared',
    multiplexed: 'declared-absent',
    idStream: 'declared-absent',
  });
  expect(seen.verdicts.get('dcrf/stream')).toBe('untestable');
});

it.each(profiles)(
  'A URL alone is enough in profile %s: all of the fixture is found, and everything passes',
  async (profile) => {
    const target = { capabilities: {}, fixturePresumed: false };
    const seen = await runOverMemory({ protocol, profile, target, runs: 5 });
    expect(blemishes(seen)).toEqual([]);
    expect(seen.started.capabilities).toMatchObject({
      things: 'probed',
      'id-stream': 'probed',
      'custom-subscribe': 'probed',
    });
  },
);

describe('a server of DCRF that has other names for everything', () => {
  const streams = {
    things: { name: 'people', pkField: 'key', fields: { name: 'title', counter: 'age' } },
    thingsWithId: { name: 'persons', pkField: 'uuid', fields: { name: 'called', counter: 'years' } },
  };
  const actions = {
    ...{ list: 'all', create: 'make', retrieve: 'get', update: 'put', patch: 'change', delete: 'drop' },
    ...{ subscribeInstance: 'watch', unsubscribeInstance: 'unwatch', subscribeMany: 'watch_all' },
    unsubscribeMany: 'unwatch_all',
  };
  const usual = {
    ...{ list: 'list', create: 'create', retrieve: 'retrieve', update: 'update', patch: 'patch', delete: 'delete' },
    ...{ subscribeInstance: 'subscribe_instance', unsubscribeInstance: 'unsubscribe_instance' },
    ...{ subscribeMany: 'subscribe_many', unsubscribeMany: 'unsubscribe_many' },
  };
  /** The names of the reference and those of this server, for actions and for each stream. */
  const ofActions = Object.entries(usual).map(([key, name]) => [name, actions[key as keyof typeof actions]] as const);
  const ofStreams = [
    { from: { name: 'things', pkField: 'pk' }, to: streams.things },
    { from: { name: 'things_with_id', pkField: 'id' }, to: streams.thingsWithId },
  ].map(({ from, to }) => ({
    stream: [from.name, to.name] as const,
    members: [
      [from.pkField, to.pkField] as const,
      ['name', to.fields.name] as const,
      ['counter', to.fields.counter] as const,
    ],
  }));
  type Pairs = readonly (readonly [string, string])[];
  const turned = (pairs: Pairs): Pairs => pairs.map(([one, other]) => [other, one] as const);
  const named = (pairs: Pairs, name: Json | undefined): Json =>
    pairs.find(([from]) => from === name)?.[1] ?? name ?? null;
  const renamed = (pairs: Pairs, value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return value.map((one: Json) => renamed(pairs, one) ?? null);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [String(named(pairs, key)), one]));
  };

  /** A frame in other words. Who asks calls actions otherwise; an event keeps its own, as does what has no name. */
  function translated(frame: JsonObject, back: boolean, isEvent: boolean): JsonObject {
    const way = (pairs: Pairs): Pairs => (back ? turned(pairs) : pairs);
    const own = ofStreams.find(({ stream }) => stream[back ? 1 : 0] === frame.stream);
    const { payload } = frame;
    if (own === undefined || !isObject(payload)) return frame;
    const action = isEvent || payload.action === undefined ? {} : { action: named(way(ofActions), payload.action) };
    const members = way(own.members);
    // The event of a deletion has the key under `pk`, whatever the pk field is.
    const isDeletion = isEvent && payload.action === 'delete';
    const inside = (isDeletion ? [] : ['data', 'errors']).flatMap((key): [string, Json][] => {
      const value = renamed(members, payload[key]);
      return value === undefined ? [] : [[key, value]];
    });
    return {
      ...frame,
      stream: own.stream[back ? 0 : 1],
      payload: { ...payload, ...action, ...Object.fromEntries(inside) },
    };
  }

  const wrap = tap(({ send, receive }) => ({
    received(text) {
      const frame = objectIn(text);
      receive(isObject(frame.payload) ? JSON.stringify(translated(frame, true, false)) : text);
    },
    sent(text) {
      const frame = objectIn(text);
      const { payload } = frame;
      const id = isObject(payload) ? String(payload.request_id) : '';
      const action = isObject(payload) ? String(payload.action) : '';
      const isEvent = id.startsWith('subscription') && ['create', 'update', 'delete'].includes(action);
      send(JSON.stringify(translated(frame, false, isEvent)));
    },
  }));

  it.each(profiles)('is judged by them, in profile %s', async (profile) => {
    const change = { rules: (base: object) => base, wrap };
    const seen = await runOverMemory({ protocol, profile, change, target: { extra: { streams, actions } }, runs: 5 });
    expect(blemishes(seen)).toEqual([]);
  });
});
