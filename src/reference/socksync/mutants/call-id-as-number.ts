import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Numbers its calls, and sends the number as the id',
  breaks: ['socksync/call-form', 'socksync/peer-call-uuid'],
  rules: ({ calls }) => ({ callId: (n) => n + 1, calls: (name, id, args) => ({ ...calls(name, id, args), id }) }),
});
