/**
 * Groups of requirements that fall together: what a mutant may break beside what it names. An id that ends with `*`
 * stands for all that begin so.
 */

/** What is shown by publications that arrive, or do not. */
export const deliveries: readonly string[] = [
  'high-templar/delivery*',
  'high-templar/publish-*',
  'high-templar/two-ids',
  'high-templar/same-id',
  'high-templar/star-room',
  'high-templar/star-hears--upstream',
  'high-templar/room-order',
  'high-templar/room-twice--upstream',
  'high-templar/trigger-*',
  'high-templar/many-subscriptions',
  'high-templar/unsubscribe-silent',
  'high-templar/unsubscribe-only',
  'high-templar/unsubscribe-own',
  'high-templar/id-again',
  'high-templar/refused-nothing',
  'high-templar/no-id-nothing',
  'high-templar/denied-publish',
  'high-templar/subscription-kept',
  'high-templar/ping-subscribed',
  'high-templar/error-lives',
  'high-templar/close-ends',
  'high-templar/fault-others',
  'high-templar/id-in-use',
  'high-templar/api-others',
];

/** What is shown by requests that are answered. */
export const answers: readonly string[] = [
  'high-templar/subscribe*',
  'high-templar/room-*',
  'high-templar/star-*',
  'high-templar/refused-nothing',
  'high-templar/one-answer',
  'high-templar/answer-order',
  'high-templar/many-subscriptions',
  'high-templar/permissions-*',
  'high-templar/unsubscribe*',
  'high-templar/id-*',
  'high-templar/denied-subscribe',
  'high-templar/error-*',
  'high-templar/response-code',
  'high-templar/no-id-nothing',
  'high-templar/not-*',
  'high-templar/type-*',
];

/** What is shown by what the gateway makes of the API's answers. */
export const verdicts: readonly string[] = [
  'high-templar/hello*',
  'high-templar/denied-*',
  'high-templar/api-*',
  'high-templar/permissions-*',
  'high-templar/subscription-kept',
  'high-templar/subscribe-none',
  'high-templar/subscribe',
];

/** For what is wrong with whoever is connected meanwhile, whatever they are there for. */
export const everything: readonly string[] = ['high-templar/*'];
