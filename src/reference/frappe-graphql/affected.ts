/**
 * Groups of requirements that fall together: what a mutant may break beside what it names. An id that ends with `*`
 * stands for all that begin so.
 */

/** What is shown by events that are told, or are not. */
export const events: readonly string[] = [
  'frappe-graphql/event*',
  'frappe-graphql/no-event',
  'frappe-graphql/no-errors--upstream',
  'frappe-graphql/several',
  'frappe-graphql/join*',
  'frappe-graphql/leave*',
  'frappe-graphql/rejoin',
  'frappe-graphql/socket-end',
  'frappe-graphql/filter*',
  'frappe-graphql/selection*',
  'frappe-graphql/triggered-by',
  'frappe-graphql/user-login*',
  'frappe-graphql/error-*',
  'frappe-graphql/complete*',
  'frappe-graphql/alive',
  'frappe-graphql/renewed*',
  'frappe-graphql/lost*',
  'frappe-graphql/keepalive-revives-nothing',
  'frappe-graphql/keepalives-add-nothing',
  'frappe-graphql/fault-others',
  'frappe-graphql/extra-members',
  'frappe-graphql/operation-name',
  'frappe-graphql/engine-io-*',
  'frappe-graphql/id-*',
  'frappe-graphql/stop*',
  'frappe-graphql/start-goes-on',
  'frappe-graphql/end-own',
  'frappe-graphql/message-lives',
  'frappe-graphql/init-*',
];

/** What is shown by subscriptions that live on, or are lost. */
export const expiry: readonly string[] = [
  'frappe-graphql/alive',
  'frappe-graphql/renewed*',
  'frappe-graphql/lost*',
  'frappe-graphql/events-renew-nothing',
  'frappe-graphql/others-renew-nothing',
  'frappe-graphql/sockets-renew-nothing',
  'frappe-graphql/requests-renew-nothing',
  'frappe-graphql/wrong-name-renews-nothing',
  'frappe-graphql/keepalives-add-nothing',
  'frappe-graphql/keepalive-revives-nothing',
  'frappe-graphql/join-revives-nothing',
  'frappe-graphql/socket-end',
];

/** What is shown by the answers to keepalives. */
export const keepalives: readonly string[] = [
  'frappe-graphql/keepalive*',
  'frappe-graphql/command*',
  'frappe-graphql/completed-not-found',
  ...expiry,
];

/** What is shown by the operations of connections. */
export const operations: readonly string[] = [
  'frappe-graphql/start-*',
  'frappe-graphql/stop*',
  'frappe-graphql/id-*',
  'frappe-graphql/in-flight',
  'frappe-graphql/complete-last',
  'frappe-graphql/message*',
  'frappe-graphql/data-*',
  'frappe-graphql/end-own',
  'frappe-graphql/fault-others',
  'frappe-graphql/init-*',
];

/** For what nearly everything is asked with. */
export const everything: readonly string[] = ['frappe-graphql/*'];
