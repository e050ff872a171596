import type { Change } from './documents.js';
import { at } from './operation.js';
import { type Subscription, seenIn } from './subscription.js';
import { eventIn, type Told } from './told.js';

/** An event that was told, and what it is looked at for. */
export interface Shown {
  readonly requirement: string;
  readonly subscription: Subscription;
  readonly change: Change;
  readonly told: Told;
}

/** Checks that an event says a value at each path, whose keys are joined by dots, or anything; returns whether it does. */
export function carries(shown: Shown, wanted: Readonly<Record<string, string | null>>): boolean {
  const event = eventIn(shown.told);
  const judged = Object.entries(wanted).map(([path, value]) => {
    const told = at(event, ...path.split('.'));
    const right = value === null ? typeof told === 'string' : told === value;
    return judge(shown, `${value ?? 'a text'} as \`${path}\``, right);
  });
  return !judged.includes(false);
}

/** Checks that an event has nothing at any of these paths; returns whether that is so. */
export function lacks(shown: Shown, unwanted: readonly string[]): boolean {
  const event = eventIn(shown.told);
  const judged = unwanted.map((path) => judge(shown, `no \`${path}\``, at(event, ...path.split('.')) === undefined));
  return !judged.includes(false);
}

function judge({ requirement, subscription, change, told }: Shown, expected: string, right: boolean): boolean {
  const frames = [subscription.made, change.sent, told.frame];
  subscription.take.check({ requirement, expected }, right, seenIn(told), frames);
  return right;
}
