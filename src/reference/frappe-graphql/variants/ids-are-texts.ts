import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers ids that are no texts with an error',
  takes: ['an id that is no text'],
  profile: 'upstream',
  binding: 'graphql-ws',
  rules: { isId: (id) => typeof id === 'string' },
});
