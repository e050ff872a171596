import type { Json } from '../../base/json.js';
import type { Message, Sink } from './facts.js';
import type { FrappeGraphqlLimits } from './limits.js';
import type { Rules } from './model.js';
import type { Operations, Ready } from './operations.js';
import type { Registry } from './registry.js';
import { jsonOf } from './results.js';
import type { createSubscriptions } from './subscriptions.js';

/** What operations of connections need of the server. */
export interface RunningOptions {
  readonly rules: Rules;
  readonly limits: FrappeGraphqlLimits;
  readonly registry: Registry;
  readonly operations: Operations;
  readonly subscriptions: ReturnType<typeof createSubscriptions>;
}

/** The operations that run on one connection. */
export interface Running {
  /** Whether one more may run. */
  hasRoom(): boolean;
  start(id: Json, request: Json | undefined, user: string): void;
  stop(id: Json | undefined): void;
  /** Ends them all. */
  end(): void;
}

interface Operation {
  readonly id: Json;
  over: boolean;
  /** The subscription that it is, once that is set up. */
  subscriptionId: string | null;
}

export function createRunning(
  { rules, limits, registry, operations, subscriptions }: RunningOptions,
  say: (messages: readonly Message[]) => void,
): Running {
  const running = new Set<Operation>();
  const withId = (id: Json): Operation | undefined => [...running].find((one) => one.id === id);

  return { hasRoom: () => running.size < limits.subscriptionsEach, start, stop, end };

  function start(id: Json, request: Json | undefined, user: string): void {
    const before = withId(id);
    if (before !== undefined && rules.idInUse === 'ignored') return;
    if (before !== undefined && rules.idInUse === 'replaces') {
      finish(before);
      if (rules.replacedTold) say(rules.stopped(id));
    }
    const ready = operations.read(request);
    if (ready.kind !== 'ready') {
      say(rules.failed(id, ready));
      return;
    }
    const operation: Operation = { id, over: false, subscriptionId: null };
    running.add(operation);
    if (ready.node.operation === 'subscription') void subscribe(operation, ready, user);
    else void carryOut(operation, ready, user);
  }

  async function carryOut(operation: Operation, ready: Ready, user: string): Promise<void> {
    const { result, late } = await operations.run(ready, user);
    for (const work of late) work();
    if (operation.over) return;
    finish(operation);
    say([rules.data(operation.id, jsonOf(result)), rules.complete(operation.id)]);
  }

  async function subscribe(operation: Operation, ready: Ready, user: string): Promise<void> {
    const { id } = operation;
    const sink: Sink = {
      data(payload) {
        if (!operation.over) say([rules.data(id, payload)]);
      },
      complete() {
        if (operation.over) return;
        finish(operation);
        say([rules.complete(id)]);
      },
    };
    subscriptions.ask(ready.node, { operation: ready.operation, user, sink });
    const setUp = await operations.setUp(ready, user);
    if ('kind' in setUp) {
      if (operation.over) return;
      finish(operation);
      say(rules.failed(id, setUp));
    } else if (operation.over) registry.drop(setUp.subscribed.subscriptionId);
    else operation.subscriptionId = setUp.subscribed.subscriptionId;
  }

  function stop(id: Json | undefined): void {
    const stoppable = [...running].filter((one) => rules.stopsAtOnce || one.subscriptionId !== null);
    const ids = rules.stops(
      stoppable.map((one) => one.id),
      id,
    );
    if (ids.length === 0) say(rules.stopUnknown(id));
    for (const stopped of ids) {
      const operation = withId(stopped);
      if (operation !== undefined) finish(operation);
      say(rules.stopped(stopped));
    }
  }

  function finish(operation: Operation): void {
    operation.over = true;
    running.delete(operation);
    if (operation.subscriptionId !== null) registry.drop(operation.subscriptionId);
  }

  function end(): void {
    for (const operation of [...running]) finish(operation);
  }
}
