import { type Json, jsonKey, member } from '../../src/base/json.js';
import { isData } from '../../src/judge/monitor.js';
import type { Frame } from '../../src/wire/recording.js';
import { objectOf } from '../../src/words/message.js';
import { type Carried, carriedBy, eventKinds, inPayload, isFramed, isSuccess } from './frames.js';

/** What a frame is, on a connection that was watched from its beginning. */
export type Said =
  /** `name`: null where nobody could tell its response from others. */
  | { readonly kind: 'request'; readonly carried: Carried; readonly name: string | null }
  /**
   * `early`: the event that came before it, and was taken for it until now. `doubtful`: it may be such an event itself.
   */
  | {
      readonly kind: 'response';
      readonly carried: Carried;
      readonly name: string;
      readonly request: Frame;
      readonly early: Frame | null;
      readonly doubtful: boolean;
    }
  /** `early`: the subscription, where it has not been answered yet. */
  | {
      readonly kind: 'event';
      readonly carried: Carried;
      readonly name: string;
      readonly request: Frame;
      readonly early: Frame | null;
    }
  /** A further response to what was answered before. */
  | { readonly kind: 'surplus'; readonly carried: Carried; readonly request: Frame }
  /** Under the name of this request, but not on its stream, or not in the form of frames here; null: under no name. */
  | { readonly kind: 'astray'; readonly carried: Carried; readonly request: Frame | null }
  /** Under what looks like the name of this request, and is of another type. */
  | { readonly kind: 'retyped'; readonly carried: Carried; readonly request: Frame }
  /** Under a name that was never sent. */
  | { readonly kind: 'unasked'; readonly carried: Carried }
  /** Nobody can say: it may be the answer to what was no request, or to one without a name. */
  | { readonly kind: 'unclear' };

/** Actions of the table: a subscription has another one, whatever a server calls it. */
const plain: readonly Json[] = ['list', 'create', 'retrieve', 'update', 'patch', 'delete'];

/** Whether an action is one of those that subscribe to nothing, and end nothing. */
export function isPlain(action: Json | undefined): boolean {
  return plain.includes(action ?? null);
}

/** What a request is called on its stream, as the key of a map; null where it has no name that can be told apart. */
export function nameOf({ stream, payload }: Carried): string | null {
  const id = member(payload, 'request_id');
  return id === undefined || id === null ? null : `${jsonKey(stream ?? null)} ${jsonKey(id)}`;
}

/** What was asked under one name on one stream, and answered. */
interface Named {
  readonly name: string;
  readonly id: Json;
  readonly stream: Json | undefined;
  readonly open: Frame[];
  last: { readonly request: Frame; readonly frame: Frame; readonly doubtful: boolean } | null;
}

/** What was asked on a connection, and what was answered: told by the names of requests. */
export class Traffic {
  /** Whether frames name their stream, as far as the client's side shows it. */
  form: 'multiplexed' | 'bare' | null = null;
  /** Something was sent that is no request: what comes may be about that, in any form. */
  disturbed = false;
  /** By `request_id`, and then by stream. */
  readonly #named = new Map<string, Map<Json | undefined, Named>>();
  readonly #asked = new Set<Json | undefined>();
  readonly #answering = new Set<Json | undefined>();

  read(frame: Frame): Said {
    if (!isData(frame) || (frame.dir !== 'send' && frame.dir !== 'recv')) return { kind: 'unclear' };
    if (frame.more.elidedBytes !== undefined) this.disturbed = true;
    const message = objectOf(frame);
    const carried = carriedBy(frame);
    if (frame.dir === 'send') return this.#sent(frame, carried, message !== null && isFramed(message));
    if (carried === null || message === null) return { kind: 'unclear' };
    return this.#received(frame, carried, isFramed(message));
  }

  /** Whether a request under this name is not answered yet. */
  awaits(carried: Carried): boolean {
    return (this.#of(carried)?.open.length ?? 0) > 0;
  }

  /** Whether a stream was sent to that has never answered: there may be none of this name. */
  get seeksStream(): boolean {
    return this.#answering.size > 0 && [...this.#asked].some((stream) => !this.#answering.has(stream));
  }

  /** Whether what was received need not name a stream, since it may be about one that there is not. */
  mayLackStream(said: Said): boolean {
    if (said.kind !== 'unclear' && said.kind !== 'astray') return false;
    if (said.kind === 'unclear' || said.request === null) return this.seeksStream;
    const isSought = this.seeksStream && !this.#answering.has(carriedBy(said.request)?.stream);
    return isSought && !isSuccess(member(said.carried.payload, 'response_status'));
  }

  #sent(frame: Frame, carried: Carried | null, framed: boolean): Said {
    const form = framed ? 'multiplexed' : 'bare';
    if (carried === null || (framed && typeof carried.stream !== 'string') || (this.form ?? form) !== form) {
      this.disturbed = true;
      return { kind: 'unclear' };
    }
    this.form = form;
    this.#asked.add(carried.stream);
    const name = nameOf(carried);
    const id = member(carried.payload, 'request_id');
    if (name === null || id === undefined) this.disturbed = true;
    else this.#ofNew(name, id, carried.stream).open.push(frame);
    return { kind: 'request', carried, name };
  }

  #received(frame: Frame, carried: Carried, framed: boolean): Said {
    const id = member(carried.payload, 'request_id');
    if (id === undefined || id === null) return { kind: 'unclear' };
    const isInForm = this.form === null || (this.form === 'multiplexed') === framed;
    const isPlaced = isInForm && (typeof carried.stream === 'string' || !framed);
    const named = this.#named.get(jsonKey(id));
    if (named === undefined) return isPlaced ? this.#underNoName(id, frame, carried) : astray(carried, null);
    const own = isPlaced ? named.get(carried.stream) : undefined;
    const said = own === undefined ? null : under(own, frame, carried);
    if (said !== null && said.kind !== 'surplus') return this.#heard(said);
    const other = elsewhere(named, own, carried);
    if (other === undefined) return said ?? { kind: 'unasked', carried };
    const request = other.open[0] ?? other.last?.request ?? null;
    under(other, frame, carried);
    return astray(carried, request);
  }

  #underNoName(id: Json, frame: Frame, carried: Carried): Said {
    for (const named of this.#named.values()) {
      const own = named.get(carried.stream);
      const request = own?.open[0];
      if (own === undefined || request === undefined || !looksAlike(own.id, id)) continue;
      under(own, frame, carried);
      return { kind: 'retyped', carried, request };
    }
    return { kind: 'unasked', carried };
  }

  #heard(said: Said): Said {
    if (said.kind === 'response') this.#answering.add(said.carried.stream);
    return said;
  }

  #of({ stream, payload }: Carried): Named | undefined {
    return this.#named.get(jsonKey(member(payload, 'request_id') ?? null))?.get(stream);
  }

  #ofNew(name: string, id: Json, stream: Json | undefined): Named {
    const key = jsonKey(id);
    const named = this.#named.get(key) ?? new Map<Json | undefined, Named>();
    const own = named.get(stream) ?? { name, id, stream, open: [], last: null };
    this.#named.set(key, named.set(stream, own));
    return own;
  }
}

/** What comes under a name that was sent on the stream where it comes. */
function under(own: Named, frame: Frame, carried: Carried): Said | null {
  const { name, open, last } = own;
  const action = member(carried.payload, 'action');
  const isEventKind = eventKinds.includes(action ?? null);
  const [request] = open;
  if (request !== undefined) {
    const asked = inPayload(request, 'action');
    const isOther = isEventKind && asked !== action;
    if (isOther && mayBeTold(own, asked, carried)) {
      return { kind: 'event', carried, name, request: last?.request ?? request, early: last === null ? request : null };
    }
    open.shift();
    own.last = { request, frame, doubtful: isOther && typeof asked === 'string' && !isPlain(asked) };
    return { kind: 'response', carried, name, request, early: null, doubtful: own.last.doubtful };
  }
  if (last === null) return null;
  const asked = inPayload(last.request, 'action');
  // What a server calls as nobody else does may subscribe: then what came first was an event, and this is the response.
  if (last.doubtful && action === asked) {
    own.last = { ...last, doubtful: false };
    return { kind: 'response', carried, name, request: last.request, early: last.frame, doubtful: false };
  }
  // What was created, updated or deleted once is answered once: only subscriptions are told more.
  const isTold = isEventKind && !eventKinds.includes(asked ?? null);
  return isTold
    ? { kind: 'event', carried, name, request: last.request, early: null }
    : { kind: 'surplus', carried, request: last.request };
}

/**
 * Whether what looks like an event and comes while a request is open under its name is one. An unsubscribe bears the
 * name of the subscription, which may be told of changes until it is answered.
 */
function mayBeTold({ last }: Named, asked: Json | undefined, { payload }: Carried): boolean {
  if (typeof asked !== 'string' || isPlain(asked)) return false;
  return asked.includes('subscribe') || last !== null || member(payload, 'response_status') === undefined;
}

/** What is named alike on another stream, and may be what is meant. */
function elsewhere(
  named: ReadonlyMap<Json | undefined, Named>,
  own: Named | undefined,
  carried: Carried,
): Named | undefined {
  const others = [...named.values()].filter((one) => one !== own);
  const waiting = others.filter(({ open }) => open.length > 0);
  if (own === undefined) return waiting[0] ?? others[0];
  const action = member(carried.payload, 'action');
  return waiting.find(({ open: [request] }) => request !== undefined && inPayload(request, 'action') === action);
}

function astray(carried: Carried, request: Frame | null): Said {
  return { kind: 'astray', carried, request };
}

/** Whether two names are of different types, and alike when they are written. */
function looksAlike(sent: Json, came: Json): boolean {
  const isScalar = typeof sent !== 'object' && typeof came !== 'object';
  return isScalar && typeof sent !== typeof came && String(sent) === String(came);
}
