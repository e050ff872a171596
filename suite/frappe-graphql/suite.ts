import type { Suite } from '../../src/words/suite.js';
import { alive, contact, usualOpening } from './contact.js';
import { type Frappe, makeContext } from './context.js';
import { capabilities } from './fixture.js';
import { members } from './members.js';
import { monitors } from './monitors/index.js';
import { connectionUrl } from './place.js';

const suite: Suite<Frappe> = {
  protocol: 'frappe-graphql',
  names: {},
  capabilities,
  members,
  // To-dos may fail for whoever selects what fails, logins are told to all, and the clock is everybody's.
  locks: () => ({ ToDo: 'shared', logins: 'shared', clock: 'shared', subject: 'shared' }),
  monitors,
  url: connectionUrl,
  context: makeContext,
  opening: usualOpening,
  contact,
  alive,
};
export default suite;
