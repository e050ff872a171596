import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Passes the cookie csrftoken on as a cookie only',
  breaks: ['high-templar/api-csrf--upstream'],
  profile: 'upstream',
  rules: ({ request }) => ({
    request(handshake) {
      const asked = request(handshake);
      return { ...asked, headers: { ...asked.headers, 'x-csrftoken': undefined } };
    },
  }),
});
