import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks the API by POST',
  breaks: ['high-templar/api-path--upstream'],
  profile: 'upstream',
  rules: ({ request }) => ({ request: (handshake) => ({ ...request(handshake), method: 'POST' }) }),
});
