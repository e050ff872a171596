import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Asks the API by POST, at another path, with a query',
  takes: ['how the API is asked'],
  profile: 'documented',
  rules: ({ request }) => ({
    request: (handshake) => ({ ...request(handshake), method: 'POST', path: 'clients/me?rooms=1' }),
  }),
});
