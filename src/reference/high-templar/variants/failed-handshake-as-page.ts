import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses a handshake with a page',
  takes: ['the body of a refused handshake'],
  profile: 'upstream',
  rules: {
    failed: () => ({ status: 500, headers: { 'content-type': 'text/html' }, text: '<h1>Internal Server Error</h1>' }),
  },
});
