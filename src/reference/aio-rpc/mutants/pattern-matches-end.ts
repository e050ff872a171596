import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Matches a pattern against the end of the name',
  breaks: ['aio-rpc/pattern-anchored'],
  affects: ['aio-rpc/event-exact', 'aio-rpc/pattern-question', 'aio-rpc/pattern-class', ...events],
  profile: 'upstream',
  rules: { matches: (pattern, event) => matchesGlob(pattern === null ? null : `*${pattern}`, event) },
});
