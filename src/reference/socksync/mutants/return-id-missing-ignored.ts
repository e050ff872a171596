import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a `return` without an id',
  breaks: ['socksync/return-id-missing'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'field-missing' && message.func === 'return' ? ignore : refuse(fault, message, detail),
  }),
});
