/**
 * Groups of requirements that fall together: what a mutant may break beside what it names. An id that ends with `*`
 * stands for all that begin so.
 */

/** What is shown by a variable or a list that nobody else changes meanwhile. */
export const shared: readonly string[] = [
  'socksync/get-unsubscribed',
  'socksync/subscribe*',
  'socksync/unsubscribe*',
  'socksync/resubscribe',
  'socksync/var-*',
  'socksync/owned-*',
  'socksync/list-*',
  'socksync/call-*',
  'socksync/disconnect-others',
  'socksync/extra-members',
  'socksync/one-error',
];
