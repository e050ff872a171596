import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says what is wrong in other words, and in another language',
  takes: ['the words of errors'],
  profile: 'documented',
  rules: ({ failure }) => ({
    failure: (id, method, fault) => failure(id, method, { message: `Fehler ☹ (${fault.message.length})` }),
  }),
});
