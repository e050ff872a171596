import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes under a requestId that is an object or a list',
  breaks: ['high-templar/id-type--upstream'],
  profile: 'upstream',
  rules: { isId: () => true },
});
