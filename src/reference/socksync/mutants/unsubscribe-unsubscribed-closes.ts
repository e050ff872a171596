import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon an `unsubscribe` of what is not subscribed to',
  breaks: ['socksync/unsubscribe-unsubscribed'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'unsubscribe-unsubscribed': { kind: 'close', code: 1008 } }, refuse) }),
});
