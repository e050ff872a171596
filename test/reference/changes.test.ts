import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { protocols } from '../../src/protocols.js';
import type { Profile } from '../../src/reference/endpoint.js';
import { type Applied, type Mutant, mayFail, type Variant } from '../../src/reference/mutant.js';
import { walk as walkDcrf } from './dcrf/tour.js';
import { walk as walkFrappeGraphql } from './frappe-graphql/tour.js';
import { walk as walkHighTemplar } from './high-templar/tour.js';
import { walk as walkSockSync } from './socksync/tour.js';
import { walk as walkAioRpc } from './tour.js';

const profiles: readonly Profile[] = ['documented', 'upstream'];

/** What everybody hears on a tour. One that is to differ from another may end where it does. */
type Walk = (profile: Profile, change?: Applied, unlike?: readonly string[]) => Promise<readonly string[]>;

/** What everybody hears on a tour of a reference that shows something of everything. */
const tours: Readonly<Record<string, Walk>> = {
  'aio-rpc': walkAioRpc,
  socksync: walkSockSync,
  'high-templar': walkHighTemplar,
  dcrf: walkDcrf,
  'frappe-graphql': walkFrappeGraphql,
};

/** The readings that the reference itself takes: for each choice, of each profile that has others. */
const taken: Readonly<Record<string, readonly string[]>> = {
  'aio-rpc/payload-absent': ['empty'],
  'aio-rpc/payload-null': ['empty'],
  'aio-rpc/unreadable-id': ['absent'],
  'aio-rpc/response-order': ['in-order'],
  'aio-rpc/binary-answer': ['ignored'],
  'aio-rpc/deep-answer': ['error', 'closed'],
  'aio-rpc/large-answer': ['success'],
  'aio-rpc/subscribed-told': ['told'],
  'aio-rpc/event-or-response-first': ['response'],
  'aio-rpc/unnamed-event': ['empty'],
  'aio-rpc/overlap-same-connection': ['once'],
  'aio-rpc/subscribe-again': ['success'],
  'aio-rpc/subscribe-event-null': ['all'],
  'aio-rpc/subscribe-event-empty': ['all'],
  'aio-rpc/subscribe-event-star': ['all'],
  'aio-rpc/unsubscribe-other-event': ['error', 'success'],
  'aio-rpc/unsubscribe-scope': ['unnamed'],
  'aio-rpc/data-array': ['delivered'],
  'aio-rpc/data-null': ['delivered'],
  'aio-rpc/data-number': ['delivered', 'error'],
  'aio-rpc/data-boolean': ['delivered', 'error'],
  'aio-rpc/field-type': ['error'],
  'aio-rpc/channel-case': ['refused'],
  'aio-rpc/disconnect-counted': ['counted'],
  'socksync/same-value': ['sent'],
  'socksync/control-order': ['after'],
  'socksync/unsubscribe-answer': ['error'],
  'socksync/past-end': ['empty'],
  'socksync/invalid-page': ['error'],
  'socksync/shift-order': ['delete-first'],
  'socksync/update-form': ['changes'],
  'socksync/func-missing-code': ['4'],
  'socksync/type-missing-code': ['4'],
  'socksync/name-missing-code': ['4'],
  'socksync/name-of-type-code': ['3'],
  'socksync/not-object-code': ['8'],
  'socksync/call-arguments-code': ['8'],
  'socksync/args-null': ['return'],
  'socksync/foreign-subscribe': ['error'],
  'socksync/answered-id-answer': ['error'],
  'socksync/binary-answer': ['ignored'],
  'socksync/deep-answer': ['error', 'closed'],
  'socksync/large-answer': ['closed'],
  'high-templar/denied-end': ['closed'],
  'high-templar/api-redirect': ['refused', 'followed'],
  'high-templar/api-empty': ['refused'],
  'high-templar/api-times': ['once'],
  'high-templar/star-scalar': ['admitted'],
  'high-templar/value-number': ['other'],
  'high-templar/id-in-use-means': ['refused', 'second'],
  'high-templar/star-hears': ['not-sent'],
  'high-templar/room-twice': ['once'],
  'high-templar/answer-id': ['not-carried'],
  'high-templar/rooms-duplicates': ['twice', 'once'],
  'high-templar/binary-frame': ['error', 'read'],
  'dcrf/optional-left-out': ['default', 'kept'],
  'dcrf/unchanged': ['told'],
  'dcrf/event-before-response': ['after'],
  'dcrf/subscribe-unknown': ['refused'],
  'dcrf/subscribe-again': ['one'],
  'dcrf/unsubscribe-unknown': ['success'],
  'dcrf/unsubscribe-gone': ['success', 'error'],
  'dcrf/no-request-id': ['null'],
  'dcrf/malformed-means': ['error', 'closed'],
  'dcrf/pk-text': ['refused', 'taken'],
  'dcrf/event-status': ['carried'],
  'dcrf/value-coerced': ['refused', 'taken'],
  'dcrf/text-trimmed': ['kept', 'trimmed'],
  'frappe-graphql/subscribe-unselected': ['empty'],
  'frappe-graphql/answer-alias': ['alias'],
  'frappe-graphql/answer-id-alias': ['alias'],
  'frappe-graphql/event-alias': ['alias', 'name'],
  'frappe-graphql/no-errors': ['absent'],
  'frappe-graphql/event-before-answer': ['before'],
  'frappe-graphql/event-value': ['when-read'],
  'frappe-graphql/socket-no-session': ['refused'],
  'frappe-graphql/foreign-join': ['silent', 'told'],
  'frappe-graphql/foreign-keepalive': ['refused', 'success'],
  'frappe-graphql/lost-told': ['silent'],
  'frappe-graphql/subprotocol-refusal': ['refused', 'closed'],
  'frappe-graphql/start-before-init': ['error', 'executed'],
  'frappe-graphql/start-invalid-means': ['error', 'data'],
  'frappe-graphql/no-type-means': ['error'],
  'frappe-graphql/stop-unknown': ['silent'],
  'frappe-graphql/after-error': ['complete', 'lives'],
  'frappe-graphql/init-login': ['silent'],
  'frappe-graphql/operation-expiry': ['lives'],
  'frappe-graphql/binary-frame': ['error', 'read'],
};

async function load<T>(protocol: string, kind: 'mutants' | 'variants'): Promise<readonly (readonly [string, T])[]> {
  const folder = new URL(`../../src/reference/${protocol}/${kind}/`, import.meta.url);
  const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  return Promise.all(
    names.map(async (name) => {
      const module = (await import(new URL(`${name}.ts`, folder).href)) as { default: T };
      return [name, module.default] as const;
    }),
  );
}

for (const { id: protocol, bindings } of protocols) {
  const mutants = await load<Mutant>(protocol, 'mutants');
  const variants = await load<Variant>(protocol, 'variants');
  const requirements = requirementsOf(protocol);
  const judged = requirements.filter(
    ({ role, choice, untestable }) => role === 'server' && choice === null && untestable === null,
  );
  const find = (id: string) => requirements.find((requirement) => requirement.id === id);

  describe(`The mutants of ${protocol}`, () => {
    test.each(judged.map((requirement) => [requirement.id, requirement] as const))(
      'one of them breaks %s, in each binding',
      (id, { profile, binding }) => {
        const breaking = mutants.filter(([, mutant]) => mutant.breaks.includes(id));
        const inProfile = breaking.filter(
          ([, mutant]) => mutant.profile === null || profile === null || mutant.profile === profile,
        );
        for (const one of bindings.length === 0 ? [null] : bindings) {
          if (one !== null && binding !== null && one !== binding) continue;
          expect(inProfile.filter(([, mutant]) => mutant.binding === null || mutant.binding === one)).not.toEqual([]);
        }
      },
    );

    test.each(mutants)('%s says what is wrong and names requirements that it can break', (_name, mutant) => {
      expect(mutant.title).toMatch(/^[A-Z].{8,110}[^.]$/);
      expect(mutant.breaks).not.toEqual([]);
      for (const id of mutant.breaks) {
        expect(judged.map((requirement) => requirement.id)).toContain(id);
        expect([null, mutant.profile]).toContain(mutant.profile === null ? null : (find(id)?.profile ?? null));
      }
      for (const id of mutant.affects) {
        expect(
          requirements.some((requirement) => mayFail({ ...mutant, breaks: [], affects: [id] }, requirement.id)),
        ).toBe(true);
      }
    });
  });

  describe(`The variants of ${protocol}`, () => {
    const readings = requirements.flatMap(({ id, choice }) => (choice ?? []).map((reading) => `${id}=${reading}`));
    const covered = new Set([
      ...Object.entries(taken).flatMap(([id, own]) => own.map((reading) => `${id}=${reading}`)),
      ...variants.flatMap(([, variant]) => variant.takes),
    ]);

    test.each(readings)('the reference or one of them takes %s', (reading) => {
      expect(covered).toContain(reading);
    });

    test.each(variants)('%s says which freedom it takes', (_name, variant) => {
      expect(variant.title).toMatch(/^[A-Z].{8,110}[^.]$/);
      expect(variant.takes).not.toEqual([]);
      for (const taking of variant.takes) if (taking.startsWith(`${protocol}/`)) expect(readings).toContain(taking);
    });
  });
}

describe.each(Object.entries(tours))(
  'A change of %s is a change: the tour of it differs from that of the reference',
  async (protocol, walk) => {
    const own = { documented: await walk('documented'), upstream: await walk('upstream') };
    const changes = [...(await load<Mutant>(protocol, 'mutants')), ...(await load<Variant>(protocol, 'variants'))];

    test.each(
      changes.flatMap(([name, change]) =>
        profiles
          .filter((profile) => (change.profile ?? profile) === profile)
          .map((profile) => [name, profile, change] as const),
      ),
    )('%s in profile %s', async (_name, profile, change) => {
      expect(await walk(profile, change, own[profile])).not.toEqual(own[profile]);
    });

    test.each(profiles)('while the reference of profile %s does not differ from itself', async (profile) => {
      expect(await walk(profile)).toEqual(own[profile]);
    });
  },
);
