import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a list without a subscription',
  breaks: ['socksync/list-get-unsubscribed'],
  affects: ['socksync/subscribers-only', 'socksync/unsubscribe-all'],
  rules: ({ mayGet }) => ({ mayGet: (standing, group) => group.type === 'list' || mayGet(standing, group) }),
});
