import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Moves a subscriber back to the first page where it subscribes again',
  breaks: ['socksync/list-subscribe-twice'],
  profile: 'documented',
  rules: { placeAtFirst: (_current, size) => ({ page: 0, size }) },
});
