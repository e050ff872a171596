import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says 8 about a negative index',
  breaks: ['socksync/bad-index-negative'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse: (fault, message, detail) =>
      fault === 'bad-index' && Number(message.index) < 0 ? error(8) : refuse(fault, message, detail),
  }),
});
