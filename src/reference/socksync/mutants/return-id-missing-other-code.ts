import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 6 about a `return` without an id',
  breaks: ['socksync/return-id-missing'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'field-missing' && message.func === 'return' ? error(6) : refuse(fault, message, detail),
  }),
});
