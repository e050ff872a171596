import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Reads square brackets as themselves',
  breaks: ['aio-rpc/pattern-class'],
  profile: 'upstream',
  rules: {
    matches: (pattern, event) => (pattern?.includes('[') === true ? pattern === event : matchesGlob(pattern, event)),
  },
});
