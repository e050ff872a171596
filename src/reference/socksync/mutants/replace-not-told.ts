import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells no subscriber that the whole list was replaced',
  breaks: ['socksync/list-replaced'],
  rules: ({ updates }) => ({
    updates: (change, audience, rules) => (change.kind === 'replace' ? [] : updates(change, audience, rules)),
  }),
});
