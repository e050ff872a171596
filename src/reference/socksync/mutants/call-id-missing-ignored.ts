import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a call without an id',
  breaks: ['socksync/call-id-missing'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'field-missing' && message.func === 'call' ? ignore : refuse(fault, message, detail),
  }),
});
