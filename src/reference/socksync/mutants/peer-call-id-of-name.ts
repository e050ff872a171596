import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: "Calls under an id that is made of the function's name",
  breaks: ['socksync/peer-call-id'],
  rules: ({ calls }) => ({ callId: () => 'conformance', calls: (name, _id, args) => calls(name, 'conformance', args) }),
});
