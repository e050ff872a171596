import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells of changes after a fifth of a second',
  takes: ['frappe-graphql/event-before-answer=after'],
  settleMs: 250,
  rules: { delayMs: 200 },
});
