import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers only events whose names are words to a subscription without event',
  breaks: ['aio-rpc/event-all'],
  rules: ({ matches }) => ({
    matches: (pattern, event) => (pattern === null ? /^\w*$/.test(event ?? '') : matches(pattern, event)),
  }),
});
