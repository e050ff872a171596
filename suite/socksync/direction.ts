import type { Take } from '../../src/words/take.js';

/** Who subscribes to a function before it is called. */
export type Direction = 'callee' | 'caller';

/** What the document says, and what the published implementation does. */
export function ruledDirection(take: Take): Direction {
  return take.target.profile === 'documented' ? 'callee' : 'caller';
}

/** What the target says; null where it says nothing. */
export function declaredDirection(take: Take): Direction | null {
  const declared = take.target.extra.functionSubscription;
  return declared === 'callee' || declared === 'caller' ? declared : null;
}

/** The subject's way: what the target says, else what first contact has seen, else the profile's. */
export function directionOf(take: Take): Direction {
  const seen = take.facts.get('direction');
  return declaredDirection(take) ?? (seen === 'callee' || seen === 'caller' ? seen : ruledDirection(take));
}
