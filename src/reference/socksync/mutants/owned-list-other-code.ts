import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 5 about a change of its own list',
  breaks: ['socksync/owned-list'],
  affects: ['socksync/func-of-group'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'func-of-group' && message.name === 'conformance.list' ? error(5) : refuse(fault, message, detail),
  }),
});
