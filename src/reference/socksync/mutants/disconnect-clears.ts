import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to what a connection had with it',
  breaks: ['socksync/disconnect-others'],
  rules: { forgets: ({ subscribers }) => [...subscribers.keys()] },
});
