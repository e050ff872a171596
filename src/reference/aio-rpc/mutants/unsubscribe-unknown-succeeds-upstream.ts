import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `unsubscribe` from a channel that nobody is subscribed to with a success',
  breaks: ['aio-rpc/unsubscribe-unknown--upstream'],
  profile: 'upstream',
  rules: { unsubscribeRefused: () => null },
});
