import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Reads `[a-c]` as one of `a`, `-` and `c`',
  breaks: ['aio-rpc/pattern-class'],
  profile: 'upstream',
  rules: { matches: (pattern, event) => matchesGlob(pattern?.replace(/(\w)-(\w)\]/g, '$1$2]') ?? null, event) },
});
