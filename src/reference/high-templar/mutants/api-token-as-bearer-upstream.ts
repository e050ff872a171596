import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Passes the token on as a bearer token',
  breaks: ['high-templar/api-token--upstream'],
  profile: 'upstream',
  rules: ({ request }) => ({
    request(handshake) {
      const asked = request(handshake);
      const { authorization, ...headers } = asked.headers ?? {};
      if (authorization === undefined) return asked;
      return { ...asked, headers: { ...headers, authorization: authorization.replace('Token', 'Bearer') } };
    },
  }),
});
