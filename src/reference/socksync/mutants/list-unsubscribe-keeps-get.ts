import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a list that was unsubscribed',
  breaks: ['socksync/list-unsubscribe'],
  affects: ['socksync/unsubscribe-all'],
  rules: ({ mayGet }) => ({
    mayGet: (standing, group) => (group.type === 'list' && standing.ever) || mayGet(standing, group),
  }),
});
