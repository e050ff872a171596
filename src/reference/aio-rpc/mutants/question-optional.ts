import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Reads `?` as one character or none',
  breaks: ['aio-rpc/pattern-question'],
  profile: 'upstream',
  rules: {
    matches: (pattern, event) =>
      matchesGlob(pattern, event) || matchesGlob(pattern?.replaceAll('?', '') ?? null, event),
  },
});
