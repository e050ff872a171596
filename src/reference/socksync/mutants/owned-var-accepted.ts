import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes a `set` of its own variable without a word, and does nothing',
  breaks: ['socksync/owned-var'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'func-of-group' && message.func === 'set' && message.type === 'var'
        ? ignore
        : refuse(fault, message, detail),
  }),
});
