import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Completes an operation behind the error about its query',
  takes: ['a complete behind an error'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: ({ failed, complete }) => ({ failed: (id, outcome) => [...failed(id, outcome), complete(id)] }),
});
