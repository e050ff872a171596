import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 3 about a `get` of a variable without a subscription',
  breaks: ['socksync/get-unsubscribed'],
  affects: ['socksync/extra-members'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'not-subscribed' && message.func === 'get' && message.type === 'var'
        ? error(3)
        : refuse(fault, message, detail),
  }),
});
