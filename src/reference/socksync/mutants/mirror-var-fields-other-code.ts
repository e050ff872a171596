import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a change of a variable without a value',
  breaks: ['socksync/mirror-var-fields'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'field-missing' && message.type === 'var' ? error(8) : refuse(fault, message, detail),
  }),
});
