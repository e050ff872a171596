/**
 * Groups of requirements that fall together: what a mutant may break beside what it names. An id that ends with `*`
 * stands for all that begin so.
 */

/** What is shown by events that arrive, or do not. */
export const events: readonly string[] = [
  'dcrf/update-event*',
  'dcrf/delete-event*',
  'dcrf/event-*',
  'dcrf/no-event',
  'dcrf/no-create-event',
  'dcrf/two-subscriptions',
  'dcrf/several-objects',
  'dcrf/same-request-id',
  'dcrf/subscribe*',
  'dcrf/unsubscribe*',
  'dcrf/close-ends',
  'dcrf/resubscribe-server',
  'dcrf/effects-order',
  'dcrf/error-lives',
  'dcrf/fault-others',
  'dcrf/custom-*',
];

/** What is shown by objects that are made, and looked at. */
export const objects: readonly string[] = [
  'dcrf/create*',
  'dcrf/retrieve',
  'dcrf/list',
  'dcrf/update*',
  'dcrf/patch',
  'dcrf/delete*',
  'dcrf/only-one',
  'dcrf/shared',
  'dcrf/values',
  'dcrf/pk-field',
  'dcrf/one-store',
  'dcrf/refused-nothing',
  'dcrf/effects-order',
];

/** What is shown by requests that are refused, and by those that cannot be read. */
export const refusals: readonly string[] = [
  'dcrf/unknown-*',
  'dcrf/missing-*',
  'dcrf/create-*',
  'dcrf/update-required',
  'dcrf/update-invalid',
  'dcrf/refused-nothing',
  'dcrf/invalid-status',
  'dcrf/malformed*',
  'dcrf/error-lives',
  'dcrf/fault-others',
  'dcrf/generic',
  'dcrf/one-response',
];
