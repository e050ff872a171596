import type { ResolvedTarget } from '../../src/words/target.js';
import type { Change } from './documents.js';
import { at } from './operation.js';
import { credentialsOf, type Who } from './place.js';
import type { Subscription } from './subscription.js';
import { eventIn, type Told } from './told.js';

/** The event of a change says who has made it, as the fixture calls that user, in any case of letters. */
export async function isMadeBy(
  subscription: Subscription,
  change: Change,
  who: Exclude<Who, 'guest'>,
  requirement: string,
): Promise<void> {
  const { take } = subscription;
  const told = await subscription.hears(change);
  const demand = { requirement, expected: `\`triggered_by\` with the name ${credentialsOf(take.target, who).usr}` };
  take.check(demand, saysMadeBy(told, take.target, who), told.frame.text ?? '', [change.sent, told.frame]);
}

/** Whether an event says that a user of the fixture has made the change. */
export function saysMadeBy(told: Told, target: ResolvedTarget, who: Exclude<Who, 'guest'>): boolean {
  const name = at(eventIn(told), 'triggered_by', 'name');
  return typeof name === 'string' && name.toLowerCase() === credentialsOf(target, who).usr.toLowerCase();
}
