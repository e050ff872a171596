import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a function that is not registered',
  breaks: ['socksync/unknown-name'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'unknown-name' && message.type === 'function' ? error(8) : refuse(fault, message, detail),
  }),
});
