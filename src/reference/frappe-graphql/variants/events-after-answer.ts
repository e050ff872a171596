import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells of a change a moment after the mutation that made it is answered',
  takes: ['frappe-graphql/event-before-answer=after'],
  settleMs: 10,
  rules: { delayMs: 2 },
});
