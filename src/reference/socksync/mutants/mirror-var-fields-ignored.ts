import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a change of a variable without a value',
  breaks: ['socksync/mirror-var-fields'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'field-missing' && message.type === 'var' ? ignore : refuse(fault, message, detail),
  }),
});
