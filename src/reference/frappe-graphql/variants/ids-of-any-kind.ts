import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Takes ids that are no texts',
  takes: ['an id that is no text'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: { isId: () => true },
});
