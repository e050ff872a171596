import type { Change } from './documents.js';
import { type Asked, askedFor, errorsIn } from './operation.js';
import { type Subscription, seenIn } from './subscription.js';
import type { Told } from './told.js';

/** A subscription whose events all have an error: whoever changes a to-do lets one fail. */
export const failing: Asked = askedFor({ selection: 'subscription_id name document { name ... on ToDo { fails } }' });

/** Awaits the event of a change, which must have errors. */
export async function hearsFailing(
  subscription: Subscription,
  change: Change,
  requirement = 'frappe-graphql/event-errors',
): Promise<Told> {
  const told = await subscription.hears(change, requirement);
  const demand = { requirement: 'frappe-graphql/event-errors', expected: '`errors`' };
  if (errorsIn(told.payload).length === 0)
    subscription.take.fail(demand, seenIn(told), [change.sent, told.frame], 'data');
  return told;
}
