import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts the subscriptions of a connection that has ended until an event notices',
  breaks: ['aio-rpc/info-closed'],
  profile: 'documented',
  rules: { forgotten: () => [] },
});
