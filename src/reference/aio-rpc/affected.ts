/**
 * Groups of requirements that fall together: what a mutant may break beside what it names. An id that ends with `*`
 * stands for all that begin so.
 */

/** What is shown by events that arrive, as they were published. */
export const events: readonly string[] = [
  'aio-rpc/event-*',
  'aio-rpc/delivery*',
  'aio-rpc/subscribe-twice',
  'aio-rpc/subscribers-only',
  'aio-rpc/channel-exact',
  'aio-rpc/overlap*',
  'aio-rpc/order',
  'aio-rpc/publish-data-missing',
  'aio-rpc/unsubscribe-ends',
  'aio-rpc/unsubscribe-event',
  'aio-rpc/unsubscribe-own',
  'aio-rpc/unsubscribe-scope--upstream',
  'aio-rpc/resubscribe',
  'aio-rpc/disconnect-*',
  'aio-rpc/refused-*',
  'aio-rpc/fault-*',
  'aio-rpc/pattern-*',
];

/** What the published implementation says when it refuses. */
export const upstreamErrors: readonly string[] = [
  'aio-rpc/error-message--upstream',
  'aio-rpc/unencodable--upstream',
  'aio-rpc/not-json--upstream',
  'aio-rpc/not-object--upstream',
  'aio-rpc/invalid-*',
  'aio-rpc/unknown-method--upstream',
  'aio-rpc/field-*',
  'aio-rpc/unsubscribe-unknown--upstream',
  'aio-rpc/refused--upstream',
];
