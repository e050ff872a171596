import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a func of lists or functions for a variable',
  breaks: ['socksync/func-of-group'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'func-of-group' && message.type === 'var' && message.func !== 'set'
        ? error(8)
        : refuse(fault, message, detail),
  }),
});
