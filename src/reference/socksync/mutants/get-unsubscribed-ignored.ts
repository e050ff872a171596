import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a `get` of a variable without a subscription',
  breaks: ['socksync/get-unsubscribed'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'not-subscribed' && message.func === 'get' && message.type === 'var'
        ? ignore
        : refuse(fault, message, detail),
  }),
});
