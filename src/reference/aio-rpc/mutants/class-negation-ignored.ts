import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Reads `[^a]` as `a` or `^`',
  breaks: ['aio-rpc/pattern-class'],
  profile: 'upstream',
  rules: { matches: (pattern, event) => matchesGlob(pattern?.replaceAll('[^', '[') ?? null, event) },
});
