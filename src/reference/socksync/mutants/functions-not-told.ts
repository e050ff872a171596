import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody that its functions may be called, and lets everybody call them',
  breaks: ['socksync/function-direction'],
  profile: 'documented',
  rules: {
    greeting: (messages) => messages.filter((message) => message.func !== 'subscribe' || message.type !== 'function'),
  },
});
