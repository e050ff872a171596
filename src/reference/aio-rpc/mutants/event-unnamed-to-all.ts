import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers an event without name to subscriptions that name one',
  breaks: ['aio-rpc/event-exact'],
  affects: events,
  rules: ({ matches }) => ({ matches: (pattern, event) => event === null || matches(pattern, event) }),
});
