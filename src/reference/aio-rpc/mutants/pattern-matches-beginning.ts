import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { matchesGlob } from '../upstream.js';

export default mutant<Rules>({
  title: 'Matches a pattern against the beginning of the name',
  breaks: ['aio-rpc/pattern-anchored'],
  affects: ['aio-rpc/event-exact', 'aio-rpc/unsubscribe-event', 'aio-rpc/pattern-star', 'aio-rpc/pattern-question'],
  profile: 'upstream',
  rules: { matches: (pattern, event) => matchesGlob(pattern === null ? null : `${pattern}*`, event) },
});
