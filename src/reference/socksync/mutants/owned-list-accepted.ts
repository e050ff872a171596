import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes changes of its own list without a word, and does nothing',
  breaks: ['socksync/owned-list'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'func-of-group' && message.name === 'conformance.list' ? ignore : refuse(fault, message, detail),
  }),
});
