import type { Json } from '../../base/json.js';
import type { HttpRequest } from '../endpoint.js';
import type { Expiry } from './expiry.js';
import { guest, type Listener } from './facts.js';
import type { FrappeGraphqlLimits } from './limits.js';
import type { Rules } from './model.js';
import type { Registry } from './registry.js';

/** What sockets need of the server that they are connected to. */
export interface RoomsOptions {
  readonly rules: Rules;
  readonly limits: FrappeGraphqlLimits;
  readonly registry: Registry;
  readonly expiry: Expiry;
  /** The user of a request's session; null where it has none. */
  userOf(request: HttpRequest): string | null;
}

/** What the sockets of Socket.IO do, without their packets: they join subscriptions, and leave them. */
export interface Rooms {
  /** Who a socket is, or why it is not let in. */
  admit(request: HttpRequest): { readonly user: string } | { readonly refused: string };
  enter(listener: Listener): void;
  /** A socket has sent an event. */
  receive(listener: Listener, event: string, argument: Json | undefined): void;
  /** A socket has gone. */
  leave(listener: Listener): void;
}

export function createRooms({ rules, limits, registry, expiry, userOf }: RoomsOptions): Rooms {
  return { admit, enter: registry.enter, receive, leave };

  function admit(request: HttpRequest): ReturnType<Rooms['admit']> {
    const user = userOf(request);
    const refused = rules.socketRefused(request, user);
    return refused === null ? { user: user ?? guest } : { refused };
  }

  function receive(listener: Listener, event: string, argument: Json | undefined): void {
    if (event === 'task_subscribe') for (const id of rules.idsIn(argument, 'join')) join(listener, id);
    if (event === 'task_unsubscribe') for (const id of rules.idsIn(argument, 'leave')) part(listener, id);
  }

  function join(listener: Listener, id: string): void {
    const consumer = expiry.find(id, 'join');
    if (consumer === null || consumer.sink !== null || !rules.mayJoin(listener.user, consumer)) return;
    if (registry.rooms(listener).size >= limits.subscriptionsEach) return;
    for (const left of rules.leavesByJoining(registry, listener, id)) registry.part(listener, left);
    registry.join(listener, id);
    expiry.renew({ kind: 'join', of: consumer });
  }

  function part(listener: Listener, id: string): void {
    for (const left of rules.leaves(registry, listener, id)) registry.part(listener, left);
    const consumer = registry.consumers.get(id);
    if (consumer === undefined) return;
    if (rules.leavingEnds) registry.drop(id);
    else expiry.renew({ kind: 'leave', of: consumer });
  }

  function leave(listener: Listener): void {
    const ended = rules.endsWith(registry, listener);
    registry.leave(listener);
    for (const { subscriptionId } of ended) registry.drop(subscriptionId);
  }
}
