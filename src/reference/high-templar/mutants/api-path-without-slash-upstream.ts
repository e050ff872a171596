import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the slash at the end of the path out',
  breaks: ['high-templar/api-path--upstream'],
  profile: 'upstream',
  rules: ({ request }) => ({ request: (handshake) => ({ ...request(handshake), path: 'bootstrap' }) }),
});
