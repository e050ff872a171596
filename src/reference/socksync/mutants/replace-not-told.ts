import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no subscriber that the whole list was replaced',
  breaks: ['socksync/list-replaced'],
  affects: ['socksync/list-default-size', 'socksync/list-items', 'socksync/list-empty', 'socksync/list-subscribers'],
  rules: ({ updates }) => ({
    updates: (change, audience, rules) => (change.kind === 'replace' ? [] : updates(change, audience, rules)),
  }),
});
