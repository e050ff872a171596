/**
 * Groups of requirements that fall together: what a mutant may break beside what it names. An id that ends with `*`
 * stands for all that begin so.
 */

/** Whatever is tried over this wire. */
export const everything: readonly string[] = ['aio-rpc/*'];

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
  'aio-rpc/resubscribe',
  'aio-rpc/disconnect-*',
  'aio-rpc/refused-*',
  'aio-rpc/fault-*',
  'aio-rpc/pattern-*',
];

/** What is shown by requests that are refused. */
export const refusals: readonly string[] = [
  'aio-rpc/one-response',
  'aio-rpc/error-*',
  'aio-rpc/unencodable*',
  'aio-rpc/not-json*',
  'aio-rpc/not-object*',
  'aio-rpc/id-missing',
  'aio-rpc/id-type',
  'aio-rpc/id-null',
  'aio-rpc/method-*',
  'aio-rpc/payload-type',
  'aio-rpc/unknown-method*',
  'aio-rpc/invalid-*',
  'aio-rpc/subscribe-channel-missing',
  'aio-rpc/unsubscribe-channel-missing',
  'aio-rpc/publish-channel-missing',
  'aio-rpc/publish-data-missing',
  'aio-rpc/field-*',
  'aio-rpc/unsubscribe-unknown*',
  'aio-rpc/refused-*',
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

/** What server information says. */
export const info: readonly string[] = ['aio-rpc/info-*', 'aio-rpc/fault-forgets'];
