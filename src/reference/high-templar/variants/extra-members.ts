import { variant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Adds members of its own to all messages',
  takes: ['members that nothing is said about'],
  wrap: rewrite(() => (message) => [
    { server: 'variant', sequence: [1, { of: null }], '': '', ...message, '~trace': '00-af' },
  ]),
});
