import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a call without a subscription',
  breaks: ['socksync/call-unsubscribed--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'not-subscribed' && message.func === 'call' ? ignore : refuse(fault, message, detail),
  }),
});
