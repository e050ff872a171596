import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `unsubscribe` from a channel without subscription with a success',
  breaks: ['aio-rpc/unsubscribe-unknown'],
  profile: 'documented',
  rules: { unsubscribeRefused: () => null },
});
