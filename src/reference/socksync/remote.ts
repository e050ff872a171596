import { deferred } from '../../base/deferred.js';
import { type Json, type JsonObject, member } from '../../base/json.js';
import { newUuid } from '../uuid.js';
import type { Line } from './line.js';
import { createListeners } from './listeners.js';
import type { OpenCall, Standing } from './model.js';

/** Why a call brought nothing. */
export type CallFailure = 'not-subscribed' | 'timeout' | 'closed' | 'too-many' | 'no-form' | 'id-in-use';

/** What a call of the other side's function rejects with. An `error` of the other side names no call: it ends none. */
export class CallError extends Error {
  readonly reason: CallFailure;

  constructor(name: string, reason: CallFailure) {
    super(`The call of ${name} brought nothing: ${words[reason]}`);
    this.name = 'CallError';
    this.reason = reason;
  }
}

const words: Readonly<Record<CallFailure, string>> = {
  'not-subscribed': 'nobody has subscribed to it',
  timeout: 'no return came in time',
  closed: 'the connection has ended',
  'too-many': 'too many calls are open',
  'no-form': 'its arguments have no JSON form',
  'id-in-use': 'its id was used for another call',
};

/** How a function is called. */
export interface CallOptions {
  /** How long the return is waited for, in milliseconds. Default: that of the connection. */
  readonly deadlineMs?: number;
}

/** A function of the other side. */
export interface RemoteFunction {
  readonly name: string;
  /** Whether it may be called now. */
  readonly available: boolean;
  /** Called whenever the function becomes available, or no longer is. Returns a function that ends that. */
  onAvailable(listener: (available: boolean) => void): () => void;
  /** Resolves as soon as it may be called. Rejects with a {@link CallError} where the connection ends before that. */
  ready(): Promise<void>;
  /** Calls it. Rejects with a {@link CallError}. */
  call(args?: JsonObject, options?: CallOptions): Promise<Json>;
}

/** A function of the other side, on one connection. */
export interface Used {
  readonly remote: RemoteFunction;
  standing(): Standing;
  /** The other side, or this one, has subscribed or unsubscribed. */
  turn(available: boolean): void;
}

/** Calls functions of the other side. */
export interface Caller {
  use(name: string): Used;
  /** A `return` came. */
  settle(name: string, message: JsonObject): void;
  /** The connection has ended. */
  end(): void;
}

interface Waiting extends OpenCall {
  readonly resolve: (value: Json) => void;
  readonly reject: (reason: CallFailure) => void;
}

export function createCaller(line: Line, defaultDeadlineMs: number): Caller {
  const { rules, limits } = line;
  const open = new Map<string, Waiting>();
  /** Ids that need no return any more; the oldest are forgotten. */
  const answered = new Set<string>();
  const ends = createListeners<void>();
  let count = 0;
  let over = false;

  return {
    use(name) {
      const listeners = createListeners<boolean>();
      let now = false;
      let ever = false;
      const standing = (): Standing => ({ now, ever, others: 0 });
      return {
        standing,
        turn(available) {
          ever ||= available;
          if (now === available) return;
          now = available;
          listeners.tell(available);
        },
        remote: {
          name,
          get available() {
            return line.open && rules.mayCall(standing());
          },
          onAvailable: (listener) => listeners.add(listener),
          ready() {
            if (over) return Promise.reject(new CallError(name, 'closed'));
            if (line.open && rules.mayCall(standing())) return Promise.resolve();
            return new Promise((resolve, reject) => {
              const settle = (how: () => void) => (): void => {
                turned();
                ended();
                how();
              };
              const turned = listeners.add(settle(resolve));
              const ended = ends.add(settle(() => reject(new CallError(name, 'closed'))));
            });
          },
          call: (args, options) => call(name, standing(), args, options?.deadlineMs ?? defaultDeadlineMs),
        },
      };
    },
    settle(name, message) {
      const id = member(message, 'id');
      if (id === undefined) return line.refuse('field-missing', message, 'id');
      const key = JSON.stringify(id);
      const settled = rules.settles(open, key, name);
      const waiting = settled === null ? undefined : open.get(settled);
      if (waiting === undefined) line.refuse(answered.has(key) ? 'answered-id' : 'bad-id', message);
      else waiting.resolve(rules.returned(message));
    },
    end() {
      over = true;
      for (const { reject } of [...open.values()]) reject('closed');
      ends.tell();
    },
  };

  function call(name: string, standing: Standing, args: JsonObject | undefined, deadlineMs: number): Promise<Json> {
    const refusal: CallFailure | null = !line.open
      ? 'closed'
      : !rules.mayCall(standing)
        ? 'not-subscribed'
        : open.size >= limits.callsEach
          ? 'too-many'
          : null;
    if (refusal !== null) return Promise.reject(new CallError(name, refusal));
    const id = rules.callId(count++, newUuid());
    const key = JSON.stringify(id);
    open.get(key)?.reject('id-in-use');
    const { promise, resolve, reject } = deferred<Json>();
    const cancel = line.clock.after(deadlineMs, () => fail('timeout'));
    const finish = (): void => {
      cancel();
      open.delete(key);
      answered.add(key);
      for (const oldest of answered) {
        if (answered.size <= limits.callsEach) break;
        answered.delete(oldest);
      }
    };
    const fail = (reason: CallFailure): void => {
      finish();
      reject(new CallError(name, reason));
    };
    open.set(key, {
      name,
      id,
      reject: fail,
      resolve(value) {
        finish();
        resolve(value);
      },
    });
    if (!line.tell(rules.calls(name, id, args)) && line.open) fail('no-form');
    return promise;
  }
}
