import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses an init that has no payload',
  breaks: ['frappe-graphql/init'],
  affects: everything,
  binding: 'graphql-ws',
  rules: ({ initUser }) => ({ initUser: (init) => (init.payload === undefined ? null : initUser(init)) }),
});
