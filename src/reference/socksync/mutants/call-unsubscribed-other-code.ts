import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 3 about a call without a subscription',
  breaks: ['socksync/call-unsubscribed--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'not-subscribed' && message.func === 'call' ? error(3) : refuse(fault, message, detail),
  }),
});
