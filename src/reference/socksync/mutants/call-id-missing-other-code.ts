import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 6 about a call without an id',
  breaks: ['socksync/call-id-missing'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'field-missing' && message.func === 'call' ? error(6) : refuse(fault, message, detail),
  }),
});
