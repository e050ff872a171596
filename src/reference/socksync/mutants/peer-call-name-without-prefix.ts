import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: "Calls the last word of a function's name",
  breaks: ['socksync/peer-call'],
  rules: ({ calls }) => ({ calls: (name, id, args) => calls(name.replace(/^.*\./, ''), id, args) }),
});
