import { isObject, type Json, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import {
  validateFrappeGraphqlGqlComplete,
  validateFrappeGraphqlGqlData,
  validateFrappeGraphqlUpstreamGqlComplete,
  validateFrappeGraphqlUpstreamGqlData,
} from '../../../src/generated/validators/frappe-graphql.js';
import type { Violation } from '../../../src/generated/violation.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import type { Profile } from '../../../src/words/target.js';
import { type Packet, packetIn } from '../socketio/packets.js';

/** The subscriptions of the document; others are known by what they are told. */
const named = ['doc_events', 'user_login'];

const types: readonly (Json | undefined)[] = ['GQL_DATA', 'GQL_COMPLETE'];

/** What is told under the name of a subscription, by its form. */
export const socketioEvents: Monitor = {
  title: 'what subscriptions are told over Socket.IO',
  watch({ profile, fromStart }) {
    const names = new Set(named);
    // What begins in the middle begins behind the packet that opens Engine.IO.
    let isEngineIo = !fromStart;
    return (frame) => {
      const packet = packetIn(frame);
      isEngineIo ||= frame.more.kind === 'socketio' || (frame.dir === 'recv' && packet.kind === 'open');
      if (!isEngineIo || frame.dir !== 'recv' || packet.kind !== 'event' || packet.namespace !== '/') return [];
      if (frame.more.elidedBytes !== undefined || !isTold(packet, names)) return [];
      names.add(packet.name);
      return judge(packet, frame, profile);
    };
  },
};

type Event = Extract<Packet, { kind: 'event' }>;

function isTold({ name, args: [message] }: Event, names: ReadonlySet<string>): boolean {
  return names.has(name) || types.includes(member(message, 'type')) || member(message, 'id') === 'GQL_COMPLETE';
}

function judge({ args: [message] }: Event, frame: Frame, profile: Profile): readonly MonitorFinding[] {
  const isUpstream = profile === 'upstream';
  const requirement = `frappe-graphql/event-type${isUpstream ? '--upstream' : ''}`;
  const type = member(message, 'type');
  const isEnd = isUpstream ? member(message, 'id') === 'GQL_COMPLETE' && type === undefined : type === 'GQL_COMPLETE';
  if (!isEnd && (!isObject(message) || type !== 'GQL_DATA')) {
    const end = isUpstream ? 'the `id` "GQL_COMPLETE" and no `type`' : 'the `type` "GQL_COMPLETE"';
    const expected = `an object with the \`type\` "GQL_DATA", or one with ${end}`;
    return [{ requirement, outcome: 'broken', expected, seen: clip(textOf(frame)) }];
  }
  const violations = isEnd ? endValidator(profile)(message) : dataValidator(profile)(message);
  const faults = violations.flatMap(({ requirement: ids, path, expected, found }) =>
    ids.map((id) => broken(id, `${path || 'the message'}: ${expected}`, found)),
  );
  const shown = isEnd ? [] : dataShown(message, profile);
  const spoilt = new Set(faults.map((one) => one.requirement));
  const holding = [requirement, ...shown].filter((id) => !spoilt.has(id));
  const empty = !isEnd && isUpstream && isEmptyList(errorsOf(message)) ? [noNull] : [];
  return [...faults, ...empty, ...holding.map((id): MonitorFinding => ({ requirement: id, outcome: 'holds' }))];
}

/** What a GQL_DATA shows where nothing is wrong with it. */
function dataShown(message: Json | undefined, profile: Profile): readonly string[] {
  const errors = errorsOf(message);
  const suffix = profile === 'upstream' ? '--upstream' : '';
  return [
    'frappe-graphql/event-payload',
    ...(errors === null ? ['frappe-graphql/no-errors--upstream'] : []),
    ...(Array.isArray(errors) && errors.length > 0 ? [`frappe-graphql/event-errors-items${suffix}`] : []),
  ];
}

const noNull = broken('frappe-graphql/no-errors--upstream', '/payload/errors: null', 'an empty array');

const errorsOf = (message: Json | undefined): Json | undefined => member(member(message, 'payload'), 'errors');

const isEmptyList = (value: Json | undefined): boolean => Array.isArray(value) && value.length === 0;

type Validate = (value: unknown) => Violation[];

const endValidator = (profile: Profile): Validate =>
  profile === 'upstream' ? validateFrappeGraphqlUpstreamGqlComplete : validateFrappeGraphqlGqlComplete;

const dataValidator = (profile: Profile): Validate =>
  profile === 'upstream' ? validateFrappeGraphqlUpstreamGqlData : validateFrappeGraphqlGqlData;

const textOf = ({ text, more: { event } }: Frame): string => text ?? `the event ${event}`;

function broken(requirement: string, expected: string, seen: string): MonitorFinding {
  return { requirement, outcome: 'broken', expected, seen };
}
