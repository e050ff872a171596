import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers an event without name to subscriptions that name one',
  breaks: ['aio-rpc/event-exact'],
  rules: ({ matches }) => ({ matches: (pattern, event) => event === null || matches(pattern, event) }),
});
