import { isObject, type Json, member } from '../../src/base/json.js';
import { isData } from '../../src/judge/monitor.js';
import type { Frame } from '../../src/wire/recording.js';
import { objectOf } from '../../src/words/message.js';
import { type Carried, carriedBy, eventKinds } from './frames.js';

/** What a frame is, on a connection that was watched from its beginning. */
export type Said =
  | { readonly kind: 'request'; readonly carried: Carried; readonly frame: Frame }
  | { readonly kind: 'response'; readonly carried: Carried; readonly request: Frame | null }
  /** `early`: the subscription has not been answered yet. */
  | { readonly kind: 'event'; readonly carried: Carried; readonly early: Frame | null }
  /** A further response to what was answered before. */
  | { readonly kind: 'surplus'; readonly carried: Carried; readonly request: Frame }
  /** Under a name that was never sent. */
  | { readonly kind: 'unasked'; readonly carried: Carried }
  /** Nobody can say: it may be the answer to what was no request, or to one without a name. */
  | { readonly kind: 'unclear' };

/** What was asked on a connection, and what was answered: told by the names of requests. */
export class Traffic {
  /** Whether frames name their stream, as far as the client's side shows it. */
  form: 'multiplexed' | 'bare' | null = null;
  /** Something was sent that is no request: what comes may be about that, in any form. */
  disturbed = false;
  readonly #open = new Map<string, Frame[]>();
  readonly #answered = new Map<string, Frame>();
  readonly #known = new Set<Json | undefined>();

  read(frame: Frame): Said {
    if (!isData(frame) || (frame.dir !== 'send' && frame.dir !== 'recv')) return { kind: 'unclear' };
    if (frame.more.elidedBytes !== undefined) this.disturbed = true;
    const carried = carriedBy(frame);
    if (frame.dir === 'send') return this.#sent(frame, carried);
    if (carried === null || (this.form === 'multiplexed' && carried.stream === undefined)) return { kind: 'unclear' };
    return this.#received(frame, carried);
  }

  /** Whether a stream was sent to that has never answered: there may be none of this name. */
  get seeksStream(): boolean {
    return this.#known.size > 0 && [...this.#asked].some((stream) => !this.#known.has(stream));
  }

  readonly #asked = new Set<Json | undefined>();

  #sent(frame: Frame, carried: Carried | null): Said {
    const message = objectOf(frame);
    const framed = message !== null && isObject(member(message, 'payload'));
    if (carried === null || (framed && typeof carried.stream !== 'string')) {
      this.disturbed = true;
      return { kind: 'unclear' };
    }
    this.form ??= framed ? 'multiplexed' : 'bare';
    if ((this.form === 'multiplexed') !== framed) {
      this.disturbed = true;
      return { kind: 'unclear' };
    }
    this.#asked.add(carried.stream);
    const key = keyOf(carried);
    if (key === null) this.disturbed = true;
    else this.#open.set(key, [...(this.#open.get(key) ?? []), frame]);
    return { kind: 'request', carried, frame };
  }

  #received(_frame: Frame, carried: Carried): Said {
    const key = keyOf(carried);
    if (key === null) return { kind: 'unclear' };
    const action = member(carried.payload, 'action');
    const isEventKind = eventKinds.includes(action ?? null);
    const [request] = this.#open.get(key) ?? [];
    if (request !== undefined) {
      const asked = member(carriedBy(request)?.payload, 'action');
      if (isEventKind && asked !== action && typeof asked === 'string' && asked.includes('subscribe')) {
        // An unsubscribe bears the name of the subscription, which may be told of changes until it is answered.
        return { kind: 'event', carried, early: this.#answered.has(key) ? null : request };
      }
      this.#open.set(key, (this.#open.get(key) ?? []).slice(1));
      this.#answered.set(key, request);
      this.#known.add(carried.stream);
      return { kind: 'response', carried, request };
    }
    const answered = this.#answered.get(key);
    if (answered === undefined) return { kind: 'unasked', carried };
    // What was created, updated or deleted once is answered once: only subscriptions are told more.
    const isTold = isEventKind && !eventKinds.includes(member(carriedBy(answered)?.payload, 'action') ?? null);
    return isTold ? { kind: 'event', carried, early: null } : { kind: 'surplus', carried, request: answered };
  }
}

/** The name of a request on its stream; null where it has none that can be told apart. */
function keyOf({ stream, payload }: Carried): string | null {
  const id = member(payload, 'request_id');
  return id === undefined || id === null ? null : JSON.stringify([stream ?? null, id]);
}
