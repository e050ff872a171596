import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a variable without a subscription',
  breaks: ['socksync/get-unsubscribed'],
  affects: ['socksync/subscribers-only', 'socksync/extra-members'],
  rules: ({ mayGet }) => ({ mayGet: (standing, group) => group.type === 'var' || mayGet(standing, group) }),
});
