import { clip } from '../../../src/base/text.js';
import type { Frappe } from '../context.js';
import { toLogins } from '../logins.js';
import { errorsIn } from '../operation.js';
import type { Who } from '../place.js';
import type { Subscription } from '../subscription.js';
import { saysMadeBy } from '../triggered.js';
import type { GraphqlWsClient } from './client.js';

/**
 * What a connection asks for is executed as a user: a change is told as theirs or, where events say that of none, a
 * subscription to logins is what it is for that user.
 */
export async function isExecutedAs(
  { take, documents }: Pick<Frappe, 'take' | 'documents'>,
  own: GraphqlWsClient,
  who: Exclude<Who, 'guest'>,
  subscription: Subscription,
  requirement: string,
): Promise<void> {
  const change = await documents.create(own);
  const told = await subscription.hears(change);
  const frames = [...own.conversation.sent.slice(0, 1), change.sent, told.frame];
  const demand = { requirement, expected: `that this is executed as the ${who} of the fixture` };
  if (!saysMadeBy(told, take.target, who) && !(await mayHearAs(own, who))) {
    take.broken(demand, clip(told.frame.text ?? ''), frames, 'data');
  } else take.holds(requirement, ...frames);
}

/** Whether logins are told, or refused, to a connection as they are to a user; false where nobody can say. */
async function mayHearAs(own: GraphqlWsClient, who: Exclude<Who, 'guest'>): Promise<boolean> {
  if (!own.take.has('user-login')) return false;
  const subscription = await own.subscribes(toLogins);
  await own.barrier();
  const isRefused = subscription.heard().some(({ kind, payload }) => kind === 'error' || errorsIn(payload).length > 0);
  return isRefused === (who === 'user');
}
