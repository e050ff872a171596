import type { Conversation } from '../../src/wire/conversation.js';
import type { Demand } from '../../src/words/testimony.js';
import type { Asked, Operation, Result } from './operation.js';
import type { Who } from './place.js';
import type { Subscription } from './subscription.js';

/** Somebody who asks and is told, in whichever binding. */
export interface Client {
  readonly who: Who;
  /** Executes a query or a mutation, whatever comes of it; that nothing comes breaks the demand. */
  execute(operation: Operation, demand: Demand): Promise<Result>;
  /** Subscribes and listens. Nothing says yet that it is live. */
  subscribes(asked: Asked, requirement?: string): Promise<Subscription>;
  /** What was sent before on the connection where this client is told has been read. */
  barrier(): Promise<void>;
  /** The connection where it is told; opened where it was not. */
  listening(): Promise<Conversation>;
}
