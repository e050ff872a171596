import { hasToken } from '../../../src/base/text.js';
import { aliasFor, askedFor } from '../operation.js';
import type { Subscription } from '../subscription.js';
import type { GraphqlWsClient } from './client.js';

/** A subscription that is known by its selection, and not by its id alone. */
export interface Marked {
  /** As it is told under its own id, by its own selection. */
  readonly subscription: Subscription;
  /** The alias that its events have, and no others. */
  readonly alias: string;
}

/** Starts a subscription to to-dos of which each event has an alias that no other has. */
export function runsMarked(own: GraphqlWsClient, id?: string): Marked {
  const alias = aliasFor(own.take);
  const selection = `${alias}: doctype name document { ... on ToDo { description } }`;
  const subscription = own.runs(askedFor({ selection }), id);
  return { subscription: withAlias(subscription, alias), alias };
}

/** A subscription as it is told by events that have this alias. */
function withAlias(subscription: Subscription, alias: string): Subscription {
  const { conversation, read } = subscription.hearing;
  return subscription.at({
    conversation,
    read(frame) {
      const told = read(frame);
      return told?.kind === 'data' && !hasToken(frame.text ?? '', alias) ? null : told;
    },
  });
}
