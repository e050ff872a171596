import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says nothing in the messages of its errors',
  takes: ['the words of errors'],
  profile: 'documented',
  rules: ({ failure }) => ({ failure: (id, method, fault) => failure(id, method, { ...fault, message: '' }) }),
});
