import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves a subscriber on its page where it subscribes again',
  breaks: ['socksync/list-subscribe-twice--upstream'],
  profile: 'upstream',
  rules: { placeAtFirst: (current, size) => current ?? { page: 0, size } },
});
