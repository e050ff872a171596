import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Compares names of events without regard to case',
  breaks: ['aio-rpc/event-exact'],
  rules: ({ matches }) => ({
    matches: (pattern, event) => matches(pattern?.toLowerCase() ?? null, event?.toLowerCase() ?? null),
  }),
});
