/**
 * What a `subscribe` resolver returns: a subscription that was set up. GraphQL.js demands something iterable of such
 * resolvers; this one holds nothing, since what happens is told to those who have joined.
 */
export class Subscribed implements AsyncIterable<never> {
  /** Names it where it is joined, kept alive and completed. */
  readonly subscriptionId: string;

  constructor(subscriptionId: string) {
    this.subscriptionId = subscriptionId;
  }

  [Symbol.asyncIterator](): AsyncIterator<never> {
    return { next: () => Promise.resolve({ done: true, value: undefined }) };
  }
}
