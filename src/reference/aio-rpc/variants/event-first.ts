import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Delivers a publisher its own event before it answers',
  takes: ['aio-rpc/event-or-response-first=event'],
  rules: { delivery: { when: 'at-once' } },
});
