import { beforeAll, describe, expect, it } from 'vitest';
import { member } from '../../src/base/json.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import type { Wrap } from '../../src/reference/endpoint.js';
import { objectIn, tap } from '../../src/reference/tap.js';
import { spokenByHand } from './support/by-hand/index.js';
import { idsWith, type Judged, type JudgeOptions, judge } from './support/judged.js';
import { play } from './support/memory.js';
import { strangersTo } from './support/nulls.js';
import { judgeServed } from './support/served.js';
import { type Behaviour, freeOrigin, serve } from './support/server.js';
import { subjects } from './support/subjects.js';
import { suiteOf } from './support/suite.js';
import { ownErrors } from './support/unharmed.js';

/** Judges a server of a test, and sees to it that no connection is left. */
async function judgeServer(behaviour: Behaviour, options: JudgeOptions): Promise<Judged> {
  const server = await serve(behaviour);
  const judged = await judge(server.origin, options);
  await server.emptied();
  await server.stop();
  return judged;
}

/** Whether something was not judged because a handshake took long: these servers accept each at once. */
function wasKeptWaiting({ reasons }: Judged): boolean {
  return [...reasons.values()].some((reason) => reason?.includes('the handshake was not answered in time') === true);
}

describe.each(subjects)('a subject that does not speak $id', ({ id, protocol, binding }) => {
  const { speech, pretenders } = spokenByHand(id);
  beforeAll(() => suiteOf(protocol));

  describe('and does not answer, is given up with status 3 within two deadlines, and passes and fails nothing', () => {
    const options = { protocol, binding, timeoutMs: 1000 };

    it.concurrent.each(strangersTo(speech))('$title', async ({ behaviour }) => {
      const judged =
        behaviour === null ? await judge(await freeOrigin(), options) : await judgeServer(behaviour, options);
      expect(new Set(judged.verdicts.values())).toEqual(new Set(['inconclusive']));
      expect(judged.exit).toBe(3);
      expect(judged.durationMs).toBeLessThan(2 * options.timeoutMs);
      expect(judged.violations).toEqual([]);
      expect(judged.terminal).toContain('No contact: ');
    });
  });

  describe('but answers and does nothing, passes only what is true of it', () => {
    // One after the other: who is kept waiting by another one is not judged, and would pass nothing.
    it.each(pretenders)(
      '$title',
      async ({ behaviour, truly, exit }) => {
        const judged = await judgeServed(
          () => behaviour(),
          { protocol, binding, concurrency: 32, runs: 1 },
          (one) => one.exit === exit && !wasKeptWaiting(one),
        );
        const passed = idsWith(judged, 'pass').map((one) => one.slice(protocol.length + 1));
        expect(passed.filter((one) => !truly.includes(one))).toEqual([]);
        expect(ownErrors(judged)).toEqual([]);
        expect(judged.exit).toBe(exit);
        expect(judged.violations).toEqual([]);
      },
      240_000,
    );
  });
});

describe('what keeps all the forms of aio-rpc and delivers nothing', () => {
  /** It closes connections and counts subscriptions: nothing of this is a delivery. */
  const countedByInfo = 'aio-rpc/fault-forgets';
  /** Rejections whose twin is a subscription that works. */
  const twinned = [
    'subscribe-channel-missing',
    'unsubscribe-channel-missing',
    'refused-subscribe',
    'unsubscribe-unknown',
  ];

  it('passes nothing that deliveries show, nor what has a delivery as its twin', async () => {
    const silence = tap((connection) => ({
      sent: (text) => ('channel' in objectIn(text) ? undefined : connection.send(text)),
    }));
    const played = await play({ protocol: 'aio-rpc', wrap: silence });
    const byDelivery = requirementsOf('aio-rpc')
      .filter(({ id, needs }) => needs.includes('subscribe') && needs.includes('publish') && id !== countedByInfo)
      .map(({ id }) => id)
      .concat(['subscribe', 'publish', 'unsubscribe', ...twinned].map((name) => `aio-rpc/${name}`));
    const passed = idsWith(played, 'pass');
    expect(passed.filter((id) => byDelivery.includes(id))).toEqual([]);
    expect(passed).toContain('aio-rpc/echo');
    expect(played.verdicts.get('aio-rpc/delivery')).toBe('fail');
    expect(played.violations).toEqual([]);
  });
});

describe('what keeps all the forms of socksync and sends no updates', () => {
  const data = new Set<unknown>(['set', 'set_all', 'set_count', 'insert', 'delete']);
  /** Data come for each `get`, and at no other time. */
  const silence = tap(({ send, receive }) => {
    // The reference answers at once.
    let answers = false;
    return {
      received(text) {
        answers = objectIn(text).func === 'get';
        receive(text);
        answers = false;
      },
      sent: (text) => (answers || !data.has(objectIn(text).func) ? send(text) : undefined),
    };
  });

  it('passes nothing that updates show, nor what has an update as its twin', async () => {
    const played = await play({ protocol: 'socksync', wrap: silence });
    const changing = ['set-var', 'list-insert', 'list-set', 'list-delete'];
    const byUpdate = requirementsOf('socksync')
      .filter(({ id, needs }) => changing.some((one) => needs.includes(one)) && id !== 'socksync/subscribe-silent')
      .map(({ id }) => id);
    const passed = idsWith(played, 'pass');
    expect(passed.filter((id) => byUpdate.includes(id))).toEqual([]);
    expect(passed).toContain('socksync/call-value');
    for (const id of ['var-update', 'list-insert']) expect(played.verdicts.get(`socksync/${id}`)).toBe('fail');
    expect(played.violations).toEqual([]);
  });
});

describe('what keeps all the forms of high-templar and publishes nothing', () => {
  const silence = tap(({ send }) => ({ sent: (text) => ('data' in objectIn(text) ? undefined : send(text)) }));
  /** Rejections: each has a subscription that works as its twin. */
  const twinned = [
    ...['subscribe-refused', 'subscribe-none', 'room-not-found', 'room-value', 'room-fewer', 'room-more', 'room-mixed'],
    ...['star-keys', 'star-others', 'star-asked', 'permissions-late', 'unsubscribe-unknown', 'unsubscribe-no-id'],
    ...['subscribe-no-id', 'not-json', 'not-object', 'type-unknown', 'type-missing', 'type-type', 'room-missing'],
    ...['room-type', 'id-type', 'denied-subscribe'],
  ];

  it('passes nothing that publications show, nor what has a publication as its twin', async () => {
    const played = await play({ protocol: 'high-templar', wrap: silence });
    const byPublication = requirementsOf('high-templar')
      .filter(({ id, needs }) => needs.includes('trigger') && id !== 'high-templar/trigger-status')
      .map(({ id }) => id)
      .concat(twinned.map((name) => `high-templar/${name}`));
    const passed = idsWith(played, 'pass');
    expect(passed.filter((id) => byPublication.includes(id))).toEqual([]);
    for (const id of ['hello-rooms', 'subscribe', 'ping']) expect(passed).toContain(`high-templar/${id}`);
    expect(played.verdicts.get('high-templar/delivery')).toBe('fail');
    expect(played.violations).toEqual([]);
  });
});

describe('what keeps all the forms of dcrf and tells nothing', () => {
  const kinds: readonly unknown[] = ['create', 'update', 'delete'];
  /** The suite gives subscriptions names that say so; an unsubscribe bears them as well, and is answered. */
  const silence = tap(({ send }) => ({
    sent(text) {
      const { payload } = objectIn(text);
      const isOfSubscription = String(member(payload, 'request_id')).startsWith('subscription');
      return isOfSubscription && kinds.includes(member(payload, 'action')) ? undefined : send(text);
    },
  }));
  /** Silence shows nothing of these, and their twins are events. */
  const byEvent = [
    ...['subscribe-pk', 'subscribe-first', 'update-event', 'update-event-pk', 'delete-event', 'delete-event-pk'],
    ...['event-once', 'event-own-object', 'event-own-connection', 'event-others', 'event-own', 'event-other-stream'],
    ...['event-many', 'event-patch', 'event-order', 'no-event', 'no-create-event', 'two-subscriptions'],
    ...['several-objects', 'same-request-id', 'unsubscribe-silent', 'unsubscribe-only', 'unsubscribe-own'],
    ...['close-ends', 'resubscribe-server', 'custom-create', 'custom-update', 'custom-delete', 'custom-unsubscribe'],
    'custom-others',
  ].map((name) => `dcrf/${name}`);

  it('passes nothing that events show, nor what has an event as its twin', async () => {
    const played = await play({ protocol: 'dcrf', wrap: silence });
    const passed = idsWith(played, 'pass');
    expect(passed.filter((id) => byEvent.includes(id))).toEqual([]);
    for (const id of ['create', 'subscribe', 'unsubscribe', 'generic']) expect(passed).toContain(`dcrf/${id}`);
    expect(played.verdicts.get('dcrf/update-event')).toBe('fail');
    expect(played.violations).toEqual([]);
  });
});

describe('what keeps all the forms of frappe-graphql and tells nothing', () => {
  const roots = ['doc_events', 'user_login'];
  const silences: Readonly<Record<string, Wrap>> = {
    socketio: tap(({ send }) => ({
      sent: (text) => (roots.some((root) => text.startsWith(`42["${root}"`)) ? undefined : send(text)),
    })),
    'graphql-ws': tap(({ send, receive }) => {
      const subscriptions = new Set<unknown>();
      return {
        received(text) {
          const { type, id, payload } = objectIn(text);
          if (type === 'start' && /^\s*subscription\b/.test(String(member(payload, 'query')))) subscriptions.add(id);
          receive(text);
        },
        sent(text) {
          const { type, id } = objectIn(text);
          if (type !== 'data' || !subscriptions.has(id)) send(text);
        },
      };
    }),
  };
  /** The chapters that are about something else: whatever is in all others has an event for its effect, or as its twin. */
  const aside = [
    ...['A session', 'Who am I', 'Queries and mutations', 'The subprotocol', 'Messages', 'Init', 'Keep-alive messages'],
    ...['What cannot be understood', 'The end of a connection', 'Start'],
  ];
  const eventless = requirementsOf('frappe-graphql').flatMap(({ id, section }) =>
    aside.includes(section) ? [id] : [],
  );

  it.each([
    { binding: 'socketio', passes: ['login', 'who', 'query', 'mutation'] },
    { binding: 'graphql-ws', passes: ['init', 'query', 'mutation', 'start-complete'] },
  ])('in binding $binding passes nothing that events show, nor what has an event as its twin', async (one) => {
    const { binding, passes } = one;
    const wrap = silences[binding];
    if (wrap === undefined) throw new Error('nothing silences it');
    const played = await play({ protocol: 'frappe-graphql', binding, wrap });
    const passed = idsWith(played, 'pass');
    expect(passed.filter((id) => !eventless.includes(id))).toEqual([]);
    for (const id of passes) expect(passed).toContain(`frappe-graphql/${id}`);
    expect(passed.filter((id) => /start-goes-on|message-lives|end-own/.test(id))).toEqual([]);
    expect(played.verdicts.get('frappe-graphql/event')).toBe('fail');
    expect(played.violations).toEqual([]);
  });
});
