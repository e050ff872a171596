import { type Clock, realClock } from '../../base/clock.js';
import type { Json, JsonObject } from '../../base/json.js';
import type { Peer, Profile, Session } from '../endpoint.js';
import { createCallee, type Handler } from './functions.js';
import { type SockSyncLimits, sockSyncLimits } from './limits.js';
import { createLine, type Line } from './line.js';
import { createListeners } from './listeners.js';
import { type Message, subscribe } from './messages.js';
import {
  ListMirror,
  type MirroredList,
  type MirroredVariable,
  type MirrorListOptions,
  type MirrorOptions,
  VariableMirror,
} from './mirrored.js';
import type { FunctionSubscription, GroupType, Rules } from './model.js';
import type { List, OwnedList, OwnedVariable, Variable } from './owned.js';
import { leaveGroup } from './owner.js';
import { profiles } from './profiles.js';
import { createReceiver, type ReceivedError } from './receiver.js';
import { createRegistry, type Entry } from './registry.js';
import { type CallOptions, createCaller, type RemoteFunction } from './remote.js';

/** How a connection behaves. */
export interface ConnectionOptions {
  /** Default: documented. */
  readonly profile?: Profile;
  /** Who subscribes to functions. Default: that of the profile. Both sides must agree. */
  readonly functionSubscription?: FunctionSubscription;
  /** Replaces rules of the profile. */
  readonly rules?: Partial<Rules>;
  /** Default: real time. */
  readonly clock?: Clock;
  readonly limits?: Partial<SockSyncLimits>;
  /** How long the return of a call is waited for, in milliseconds. Default: 10 s. */
  readonly deadlineMs?: number;
  /** How long a function of this side may take until its call is answered with an error, in milliseconds. Default: 30 s. */
  readonly answerMs?: number;
}

/**
 * One connection, seen from one of its sides. There is no client and no server in SockSync: either side may own
 * variables, lists and functions, and mirror those of the other. What belongs to it is registered first, then the
 * connection is opened.
 *
 * @example
 * ```ts
 * const connection = createConnection();
 * connection.own(createVariable('name', 'Ada'));
 * connection.offer('add', ({ a, b }) => Number(a) + Number(b));
 * const clock = connection.mirrorVariable('clock');
 * clock.onChange((value) => console.log(value));
 * overSocket(connection, new WebSocket('ws://127.0.0.1:8000/socksync'));
 * ```
 */
export interface Connection {
  /** Registers a variable or a list of this side. Throws where the name is taken. */
  own(group: Variable | List): void;
  /** Registers a function of this side. Throws where the name is taken. */
  offer(name: string, handler: Handler): void;
  /** Registers a variable of the other side. Throws where the name is taken. */
  mirrorVariable(name: string, options?: MirrorOptions): MirroredVariable;
  /** Registers a list of the other side. Throws where the name is taken. */
  mirrorList(name: string, options?: MirrorListOptions): MirroredList;
  /** Registers a function of the other side: only then may that side subscribe to it. Throws where the name is taken. */
  use(name: string): RemoteFunction;
  /** Calls a function of the other side that is registered. Rejects with a `CallError`. */
  call(name: string, args?: JsonObject, options?: CallOptions): Promise<Json>;
  /** Ends all subscriptions of this side at once. */
  unsubscribeAll(): void;
  /** Called for each error that the other side sends. Returns a function that ends that. */
  onError(listener: (error: ReceivedError) => void): () => void;
  /** Called once, when the connection has ended. Returns a function that ends that. */
  onEnd(listener: () => void): () => void;
  /** Begins, on a transport that is open. Throws where that was done before. */
  open(peer: Peer): Session;
  /** Ends the connection, before it has begun, too. Open calls are rejected. */
  close(code?: number): void;
}

/** One side of a connection, not yet open. */
export function createConnection(options: ConnectionOptions = {}): Connection {
  const {
    profile = 'documented',
    functionSubscription,
    clock = realClock,
    deadlineMs = 10_000,
    answerMs = 30_000,
  } = options;
  const direction =
    functionSubscription ?? options.rules?.functionSubscription ?? profiles[profile].functionSubscription;
  const rules: Rules = { ...profiles[profile], ...options.rules, functionSubscription: direction };
  const limits: SockSyncLimits = { ...sockSyncLimits, ...options.limits };
  const registry = createRegistry();
  const line: Line = createLine({ rules, limits, clock }, (code, crash) => end(code, crash));
  const caller = createCaller(line, deadlineMs);
  const [errors, ends] = [createListeners<ReceivedError>(), createListeners<void>()];
  const receive = createReceiver({ line, registry, caller, callee: createCallee(line, answerMs), failed: errors.tell });
  let begun = false;
  let over = false;

  return {
    own(group) {
      if (!('company' in group)) throw new TypeError('Only what createVariable or createList has made can be owned');
      const isList = 'maxPageSize' in group;
      const entry = isList ? room('list', group.name, 'owned') : room('var', group.name, 'owned');
      Object.assign(entry, { owned: group });
      (group as OwnedVariable | OwnedList).company.join(line);
    },
    offer(name, run) {
      const entry = room('function', name, 'owned');
      entry.owned = { run, told: false, asked: false };
      if (line.open) greet(name, entry);
    },
    mirrorVariable(name, mirrorOptions) {
      const entry = room('var', name, 'mirrored');
      entry.mirrored = new VariableMirror(line, name, mirrorOptions);
      if (line.open) greet(name, entry);
      return entry.mirrored;
    },
    mirrorList(name, mirrorOptions) {
      const entry = room('list', name, 'mirrored');
      entry.mirrored = new ListMirror(line, name, mirrorOptions);
      if (line.open) greet(name, entry);
      return entry.mirrored;
    },
    use(name) {
      const entry = room('function', name, 'mirrored');
      entry.mirrored = caller.use(name);
      if (line.open) greet(name, entry);
      return entry.mirrored.remote;
    },
    call(name, args, callOptions) {
      const remote = registry.find('function', name)?.mirrored?.remote;
      if (remote === undefined) throw new Error(`No function of the other side is registered as ${name}`);
      return remote.call(args, callOptions);
    },
    unsubscribeAll() {
      line.tell({ func: 'unsubscribe_all' });
      for (const [, entry] of registry.all()) {
        if (entry.type !== 'function') entry.mirrored?.ended();
        else if (direction === 'caller') entry.mirrored?.turn(false);
        else if (entry.owned !== undefined) entry.owned.told = false;
      }
    },
    onError: (listener) => errors.add(listener),
    onEnd: (listener) => ends.add(listener),
    open(peer) {
      if (begun) throw new Error('A connection is opened once');
      begun = true;
      // It may have been closed before its transport was there.
      if (over) peer.close(1000);
      else line.begin(peer);
      const messages = [...registry.all()].flatMap(([name, entry]) => greetingOf(name, entry));
      for (const message of rules.greeting(messages)) line.tell(message);
      return {
        receive,
        receiveBinary: () => void (line.open && line.settle(rules.binary())),
        closed: () => leave(false),
      };
    },
    close: (code = 1000) => end(code, false),
  };

  /** The place of something that is to be registered. */
  function room<T extends GroupType>(type: T, name: string, side: 'owned' | 'mirrored') {
    if (name.length > limits.name) throw new RangeError(`A name has ${limits.name} characters at most`);
    if (registry.find(type, name)?.[side] !== undefined) throw new Error(`${type} ${name} is registered already`);
    if (registry.size >= limits.groupsEach) throw new RangeError(`${limits.groupsEach} groups are registered already`);
    return registry.enter(type, name);
  }

  /** What this side says at first about something that is registered. It is subscribed from now on. */
  function greetingOf(name: string, entry: Entry): readonly Message[] {
    if (entry.type !== 'function') return entry.mirrored?.greeting() ?? [];
    if (direction === 'callee') {
      if (entry.owned === undefined || entry.owned.told) return [];
      entry.owned.told = true;
    } else {
      if (entry.mirrored === undefined || entry.mirrored.standing().now) return [];
      entry.mirrored.turn(true);
    }
    return [subscribe('function', name)];
  }

  function greet(name: string, entry: Entry): void {
    for (const message of greetingOf(name, entry)) line.tell(message);
  }

  function end(code: number, crash: boolean): void {
    leave(crash)?.close(code);
  }

  function leave(crash: boolean): Peer | null {
    if (over) return null;
    over = true;
    const peer = line.cut();
    for (const [, entry] of registry.all()) {
      if (entry.type !== 'function' && entry.owned !== undefined) leaveGroup(line, entry.owned.company, crash);
    }
    caller.end();
    ends.tell();
    return peer;
  }
}
