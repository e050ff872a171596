import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Stops `*` at a colon or a slash',
  breaks: ['aio-rpc/pattern-star'],
  affects: ['aio-rpc/event-exact'],
  profile: 'upstream',
  rules: {
    matches: (pattern, event) => {
      const [patterns, names] = [pattern?.split(/[:/]/) ?? null, (event ?? '').split(/[:/]/)];
      if (patterns === null) return true;
      return patterns.length === names.length && patterns.every((part, at) => matchesGlob(part, names[at] ?? ''));
    },
  },
});
