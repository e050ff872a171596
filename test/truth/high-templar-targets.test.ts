import { describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { findMount } from '../../src/reference/open.js';
import { judged, runOverMemory, type Seen, withVerdict } from './memory-run.js';
import { apiTimeoutMs } from './support/behind.js';
import type { InMemory } from './support/in-memory.js';

const protocol = 'high-templar';
const both = (['documented', 'upstream'] as const).map((profile) => ({ profile }));
const trigger = { kind: 'http', url: 'http://memory/high-templar/trigger/' };
const api = { giveUpMs: apiTimeoutMs };

/** The requirements of a profile that need something of these. */
function needing(profile: 'documented' | 'upstream', ...pieces: readonly string[]): readonly string[] {
  return judged({ protocol }, profile)
    .filter(({ needs }) => needs.some((need) => pieces.includes(need)))
    .map(({ id }) => id);
}

/** What the run came to: all that is not untestable passes, and these are untestable. */
function expectUntestable(seen: Seen, ids: readonly string[]): void {
  const never = requirementsOf(protocol).filter(({ untestable }) => untestable !== null);
  const untestable = withVerdict(seen, 'untestable').filter((id) => !never.some((one) => one.id === id));
  expect(withVerdict(seen, 'fail', 'inconclusive', 'error', 'not-run'), JSON.stringify(seen.evidence)).toEqual([]);
  expect(untestable.toSorted()).toEqual(ids.toSorted());
  expect(seen.unfinished).toEqual([]);
}

/** A broker that gives the gateway what it is given, so many milliseconds after it has taken it. */
function brokerThatTakes(ms: number): Pick<InMemory, 'broker' | 'wire'> {
  let deliver = (_body: string): void => undefined;
  const headers = { 'content-type': 'application/json' };
  const address = { url: 'amqp://memory/', exchange: 'hightemplar', routingKey: '*' };
  return {
    wire(wire, clock) {
      const { signal } = new AbortController();
      deliver = (body) =>
        void clock.after(ms, () => void wire.request(trigger.url, { method: 'POST', headers, body }, signal));
      return wire;
    },
    broker: {
      address,
      close: async () => undefined,
      async publish(body) {
        deliver(body);
        return { ok: true };
      },
    },
  };
}

describe.each(both)('a target of a gateway in profile $profile', ({ profile }) => {
  const { capabilities } = findMount(protocol);

  it('with tokens has all judged but what needs the API', async () => {
    const tokens = { full: 'conformance-full', none: 'conformance-none', denied: 'conformance-denied' };
    const seen = await runOverMemory({ protocol, profile, target: { extra: { tokens, trigger } }, playsApi: false });
    expectUntestable(seen, needing(profile, 'api', 'gives-up'));
  });

  it('of which only the URL is known has the same judged, its pieces found', async () => {
    const target = { extra: {}, capabilities: {}, fixturePresumed: false };
    const seen = await runOverMemory({ protocol, profile, target, playsApi: false });
    expectUntestable(seen, needing(profile, 'api', 'gives-up'));
  });

  it('that does not say how long it waits for the API has only what needs that not judged', async () => {
    const seen = await runOverMemory({ protocol, profile, target: { extra: { api: {}, trigger } } });
    expectUntestable(seen, needing(profile, 'gives-up'));
  });

  it('that is triggered over a bridge has only the status of triggers not judged', async () => {
    const target = { extra: { api, trigger: { ...trigger, bridged: true } } };
    expectUntestable(await runOverMemory({ protocol, profile, target }), needing(profile, 'trigger-status'));
  });

  it.each([0, 100])(
    'that is triggered over a broker which takes %i ms has the status of triggers not judged',
    async (ms) => {
      const target = { settleMs: 2 * ms, extra: { api, trigger: { kind: 'amqp', url: 'amqp://memory/' } } };
      const seen = await runOverMemory({ protocol, profile, target, ...brokerThatTakes(ms) });
      expectUntestable(seen, needing(profile, 'trigger-status'));
    },
  );

  it.each(['unsubscribe', 'ping', 'wildcard-trigger'])(
    'that declares to have no %s has what needs it not judged',
    async (name) => {
      const target = { capabilities: { ...capabilities, [name]: false } };
      expectUntestable(await runOverMemory({ protocol, profile, target }), needing(profile, name));
    },
  );

  it('that names an API and declares that it is none has tokens instead', async () => {
    const target = { capabilities: { ...capabilities, api: false } };
    const seen = await runOverMemory({ protocol, profile, target, playsApi: false });
    expectUntestable(seen, needing(profile, 'api', 'gives-up'));
  });
});
