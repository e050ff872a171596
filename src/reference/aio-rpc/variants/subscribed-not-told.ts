import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers `subscribe`, `unsubscribe` and `publish` with null',
  takes: ['aio-rpc/subscribed-told=not-told'],
  profile: 'documented',
  rules: { subscribeResponse: () => null, publishResponse: () => null },
});
