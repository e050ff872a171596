import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 5 about a change of a list without an index',
  breaks: ['socksync/mirror-list-fields'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'field-missing' && message.type === 'list' && message.index === undefined
        ? error(5)
        : refuse(fault, message, detail),
  }),
});
