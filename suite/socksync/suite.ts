import type { Suite } from '../../src/words/suite.js';
import { alive, contact } from './contact.js';
import { makeContext, type SockSync } from './context.js';
import { capabilities, hasRooms, names, sharesState } from './fixture.js';
import { members, rooms } from './members.js';
import { monitors } from './monitors/index.js';

const suite: Suite<SockSync> = {
  protocol: 'socksync',
  names,
  capabilities,
  members,
  rooms,
  locks: (target) => ({
    // What may end more than its own connection runs alone.
    subject: 'shared',
    // One variable and one list for everybody: scenarios would change them under each other's hands.
    ...(sharesState(target) && !hasRooms(target) ? { 'socksync-state': 'exclusive' } : {}),
  }),
  monitors,
  context: makeContext,
  contact,
  alive,
};
export default suite;
