import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends everybody the first page of a list that was replaced',
  breaks: ['socksync/list-replaced', 'socksync/list-page-size'],
  affects: ['socksync/list-subscribers'],
  profile: 'documented',
  rules: ({ updates }) => ({
    updates: (change, audience, rules) =>
      updates(
        change,
        audience,
        change.kind === 'replace'
          ? { ...rules, read: ({ size }, items) => rules.read({ page: 0, size }, items) }
          : rules,
      ),
  }),
});
