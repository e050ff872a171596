import type { TargetMember } from '../../src/words/suite.js';

/** The members of a target that only this protocol knows. */
export const members = {
  maxPageSize: { about: 'How many items the largest page of the list has.', usual: 5 },
  functionSubscription: {
    about:
      'Who subscribes to a function before it is called: the side that has it ("callee"), or the one that calls it ("caller"). Left out: the suite finds out by itself.',
    usual: 'callee',
  },
  callTimeoutMs: {
    about: 'How long a call may take: it is awaited for this long, or for timeoutMs where that is longer.',
    usual: 1500,
  },
} as const satisfies Readonly<Record<string, TargetMember>>;

/** What a place for a room is good for. */
export const rooms =
  'Where connections that name one room share the variable and the list, {room} is the place of its name: each scenario has a fresh one. Without it no two subscribers see the same, unless "isolation" says so.';
