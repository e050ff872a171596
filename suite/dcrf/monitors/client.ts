import { isObject, type Json, type JsonObject, jsonEqual, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { objectOf } from '../../../src/words/message.js';
import { carriedBy, inPayload, isFramed, isRefusal } from '../frames.js';
import { isPlain, nameOf, type Said, Traffic } from '../traffic.js';
import { formerOf } from './comeback.js';

const needsPk: readonly Json[] = ['retrieve', 'update', 'patch', 'delete', 'subscribe_instance'];
const needsData: readonly Json[] = ['create', 'update', 'patch'];

/** What may be a subscription, and is one where the action says so. */
interface Made {
  readonly action: string;
  readonly pk: Json | undefined;
  /** Whether it was accepted: the same once more may be refused. */
  accepted: boolean;
  /** Whether its name is in use: it is a subscription, and its object has not been deleted. */
  inUse: boolean;
}

/** One connection of a client. */
interface Talk {
  readonly traffic: Traffic;
  readonly made: Map<string, Made>;
  /** What the client had made before it was cut off: it may be ended here, too. */
  readonly before: ReadonlyMap<string, Made>;
  readonly place: Place;
  /** Whether all that was sent is known. */
  complete: boolean;
  ended: boolean;
}

/** The form of frames at one URL. */
interface Place {
  isMultiplexed: boolean;
  /** Payloads without a frame: they are right where no frame ever comes. */
  readonly bare: Frame[];
}

/** What a client sends: judged in recordings of clients. */
export const client: Monitor = {
  title: 'the requests of a client',
  whole: true,
  watch() {
    const talks = new Map<string, Talk>();
    const places = new Map<string, Place>();
    return (frame): readonly MonitorFinding[] => {
      const known = frame.dir === 'open' ? undefined : talks.get(frame.conn);
      const talk = known ?? begun(frame, formerOf(frame.conn, talks), places);
      talks.set(frame.conn, talk);
      if (frame.dir === 'close') talk.ended = true;
      if (!isData(frame)) return [];
      if (frame.dir === 'recv') settle(talk, talk.traffic.read(frame));
      return frame.dir === 'send' ? sent(talk, frame) : [];
    };
  },
};

function begun({ dir, more }: Frame, former: Talk | null, places: Map<string, Place>): Talk {
  const url = more.url ?? '';
  const place = places.get(url) ?? { isMultiplexed: false, bare: [] };
  places.set(url, place);
  const before = new Map([...(former?.before ?? []), ...(former?.made ?? [])]);
  const complete = dir === 'open' && former?.complete !== false;
  return { traffic: new Traffic(), made: new Map(), before, place, complete, ended: false };
}

function sent(talk: Talk, frame: Frame): readonly MonitorFinding[] {
  if (frame.more.elidedBytes !== undefined) {
    talk.complete = false;
    return [];
  }
  const { traffic, place } = talk;
  const carried = carriedBy(frame);
  const isOpen = carried !== null && traffic.awaits(carried);
  const said = traffic.read(frame);
  const [form, isReadable] = formOf(frame, place);
  if (carried === null || !isReadable) return form;
  const { payload } = carried;
  const id = member(payload, 'request_id') ?? null;
  const action = member(payload, 'action') ?? null;
  const found = [...form, check('client-request-id', id !== null, 'a `request_id`', frame)];
  if (needsPk.includes(action)) found.push(check('client-pk', member(payload, 'pk') !== undefined, '`pk`', frame));
  if (needsData.includes(action))
    found.push(check('client-data', isObject(member(payload, 'data')), '`data`, an object', frame));
  const name = said.kind === 'request' ? nameOf(carried) : null;
  if (talk.complete && name !== null) found.push(...named(talk, name, isOpen, payload, frame));
  return found;
}

/** Judges the form of a frame, and says whether there is a payload to be judged. */
function formOf(frame: Frame, place: Place): readonly [readonly MonitorFinding[], boolean] {
  const message = objectOf(frame);
  if (message === null) return [[broken('client-frame', 'a JSON object in a text frame', frame)], false];
  const wrong = broken('client-frame', '`stream`, a text, and `payload`, an object', frame);
  if (isFramed(message)) {
    if (typeof member(message, 'stream') !== 'string') return [[wrong], true];
    place.isMultiplexed = true;
    const former = place.bare.splice(0).map((one) => broken('client-frame', wrong.expected ?? '', one));
    return [[...former, { requirement: 'dcrf/client-frame', outcome: 'holds' }], true];
  }
  const isPayload = ['action', 'request_id'].some((key) => member(message, key) !== undefined);
  if (place.isMultiplexed || (!isPayload && place.bare.length === 0)) return [[wrong], false];
  place.bare.push(frame);
  return [[{ requirement: 'dcrf/client-frame', outcome: 'holds' }], true];
}

function named(
  { made, before }: Talk,
  name: string,
  isOpen: boolean,
  payload: JsonObject,
  frame: Frame,
): readonly MonitorFinding[] {
  const action = member(payload, 'action');
  const pk = member(payload, 'pk');
  const own = made.get(name);
  if (typeof action === 'string' && action.startsWith('unsubscribe')) {
    const ended = own ?? before.get(name);
    made.delete(name);
    if (action !== 'unsubscribe_instance') return [];
    const isIts = ended !== undefined && jsonEqual(ended.pk, pk);
    return [check('client-unsubscribe', isIts, 'the `request_id` and the `pk` of a subscription', frame)];
  }
  const isSubscription = typeof action === 'string' && action.startsWith('subscribe');
  const isCustom = typeof action === 'string' && !isSubscription && !isPlain(action);
  if (isCustom && own?.inUse === true && action !== own.action) {
    // It may end the subscription, in the words of this server.
    made.delete(name);
    return [];
  }
  const isAgain = own?.action === action && jsonEqual(own?.pk, pk);
  if ((isSubscription || isCustom) && !isAgain) made.set(name, { action, pk, accepted: false, inUse: isSubscription });
  const isFresh = !isOpen && own?.inUse !== true;
  return [check('client-request-id-fresh', isFresh, 'a `request_id` that is not in use', frame)];
}

function settle({ made }: Talk, said: Said): void {
  if (said.kind !== 'response' && said.kind !== 'event') return;
  const { kind, name, carried, request } = said;
  const own = made.get(name);
  if (own === undefined || inPayload(request, 'action') !== own.action) return;
  if (kind === 'event') {
    // Whoever is told of changes has subscribed, whatever the server calls that; with its object the subscription ends.
    own.inUse = own.pk === undefined || member(carried.payload, 'action') !== 'delete';
  } else if (!isRefusal(member(carried.payload, 'response_status'))) own.accepted = true;
  else if (!own.accepted) made.delete(name);
}

function check(slug: string, holds: boolean, expected: string, frame: Frame): MonitorFinding {
  return holds ? { requirement: `dcrf/${slug}`, outcome: 'holds' } : broken(slug, expected, frame);
}

function broken(slug: string, expected: string, frame: Frame): MonitorFinding {
  const seen = clip(frame.text ?? 'a binary frame');
  return { requirement: `dcrf/${slug}`, outcome: 'broken', expected, seen, frames: [frame.index] };
}
