import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Passes the first cookie on only',
  breaks: ['high-templar/api-cookie--upstream'],
  affects: ['high-templar/api-csrf--upstream'],
  profile: 'upstream',
  rules: ({ request }) => ({
    request(handshake) {
      const asked = request(handshake);
      return { ...asked, headers: { ...asked.headers, cookie: asked.headers?.cookie?.split(';')[0] } };
    },
  }),
});
