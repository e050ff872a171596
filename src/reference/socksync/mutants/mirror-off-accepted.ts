import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts changes of a variable that it has not subscribed to',
  breaks: ['socksync/mirror-off'],
  rules: { mayChange: () => true },
});
