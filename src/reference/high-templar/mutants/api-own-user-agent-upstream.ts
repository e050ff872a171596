import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Asks the API under a user agent of its own',
  breaks: ['high-templar/api-cookie--upstream'],
  profile: 'upstream',
  rules: ({ request }) => ({
    request(handshake) {
      const asked = request(handshake);
      return { ...asked, headers: { ...asked.headers, 'user-agent': 'gateway/1' } };
    },
  }),
});
