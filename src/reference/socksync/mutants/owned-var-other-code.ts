import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a `set` of its own variable',
  breaks: ['socksync/owned-var'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'func-of-group' && message.func === 'set' && message.type === 'var'
        ? error(8)
        : refuse(fault, message, detail),
  }),
});
