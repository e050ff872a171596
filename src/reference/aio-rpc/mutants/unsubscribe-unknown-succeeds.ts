import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `unsubscribe` from a channel without subscription with a success',
  breaks: ['aio-rpc/unsubscribe-unknown'],
  affects: ['aio-rpc/resubscribe', 'aio-rpc/refused-subscribe-nothing'],
  profile: 'documented',
  rules: { unsubscribeRefused: () => null },
});
