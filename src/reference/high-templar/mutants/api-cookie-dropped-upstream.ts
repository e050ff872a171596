import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not pass cookies on',
  breaks: ['high-templar/api-cookie--upstream'],
  affects: ['high-templar/api-csrf--upstream'],
  profile: 'upstream',
  rules: ({ request }) => ({
    request(handshake) {
      const { cookie, ...headers } = request(handshake).headers ?? {};
      return { ...request(handshake), headers };
    },
  }),
});
