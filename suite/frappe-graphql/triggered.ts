import type { Change } from './documents.js';
import { at } from './operation.js';
import { credentialsOf, type Who } from './place.js';
import type { Subscription } from './subscription.js';
import { eventIn } from './told.js';

/** The event of a change says who has made it, as the fixture calls that user, in any case of letters. */
export async function isMadeBy(
  subscription: Subscription,
  change: Change,
  who: Exclude<Who, 'guest'>,
  requirement: string,
): Promise<void> {
  const { take } = subscription;
  const { usr } = credentialsOf(take.target, who);
  const told = await subscription.hears(change);
  const name = at(eventIn(told), 'triggered_by', 'name');
  const demand = { requirement, expected: `\`triggered_by\` with the name ${usr}` };
  const right = typeof name === 'string' && name.toLowerCase() === usr.toLowerCase();
  take.check(demand, right, told.frame.text ?? '', [change.sent, told.frame]);
}
