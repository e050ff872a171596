import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Passes all headers on to the API that are not of the connection itself',
  takes: ['what else the API is told'],
  rules: ({ request }) => ({
    request(handshake) {
      const asked = request(handshake);
      const own = /^(host|connection|upgrade|content-.*|transfer-encoding|sec-websocket-.*)$/;
      const given = Object.entries(handshake.headers ?? {}).filter(([name]) => !own.test(name));
      const headers = { ...Object.fromEntries(given), ...asked.headers, accept: 'application/json' };
      return { ...asked, headers };
    },
  }),
});
