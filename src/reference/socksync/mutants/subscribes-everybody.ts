import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes all connections where one of them subscribes',
  breaks: ['socksync/subscribe-own', 'socksync/subscribers-only'],
  affects: ['socksync/list-page-own', 'socksync/disconnect-others'],
  rules: { begins: ({ members }) => [...members] },
});
