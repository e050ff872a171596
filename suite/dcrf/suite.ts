import type { Suite } from '../../src/words/suite.js';
import { alive, contact } from './contact.js';
import { type Dcrf, makeContext } from './context.js';
import { capabilities } from './fixture.js';
import { members } from './members.js';
import { monitors } from './monitors/index.js';

const suite: Suite<Dcrf> = {
  protocol: 'dcrf',
  names: {},
  capabilities,
  members,
  // Who hears of all things is told what everybody does, and runs alone; so does who may harm the subject.
  locks: () => ({ 'all-things': 'shared', subject: 'shared' }),
  monitors,
  context: makeContext,
  contact,
  alive,
};
export default suite;
