import type { Suite } from '../../src/words/suite.js';
import { usualOpening } from './clients.js';
import { alive, contact } from './contact.js';
import { type HighTemplar, makeContext } from './context.js';
import { capabilities } from './fixture.js';
import { members } from './members.js';
import { monitors } from './monitors/index.js';

const suite: Suite<HighTemplar> = {
  protocol: 'high-templar',
  names: {},
  capabilities,
  members,
  // Who hears, or triggers, whole sets of rooms runs alone.
  locks: () => ({ wildcard: 'shared', subject: 'shared' }),
  monitors,
  context: makeContext,
  opening: usualOpening,
  contact,
  alive,
};
export default suite;
