import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on telling the changes of a list after an `unsubscribe`',
  breaks: ['socksync/list-unsubscribe'],
  rules: ({ ends }) => ({
    ends: (audience, by, all) => (audience.type === 'list' && !all ? [] : ends(audience, by, all)),
  }),
});
