import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` where any connection is subscribed',
  breaks: ['socksync/subscribe-own'],
  affects: ['socksync/get-unsubscribed', 'socksync/list-get-unsubscribed', 'socksync/subscribers-only'],
  rules: ({ mayGet }) => ({ mayGet: (standing, group) => standing.others > 0 || mayGet(standing, group) }),
});
