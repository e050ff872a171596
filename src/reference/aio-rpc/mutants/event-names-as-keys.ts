import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps subscribers under the event in an object that has a prototype',
  breaks: ['aio-rpc/event-filter'],
  rules: ({ matches }) => ({
    matches: (pattern, event) => !(pattern !== null && pattern in {}) && matches(pattern, event),
  }),
});
