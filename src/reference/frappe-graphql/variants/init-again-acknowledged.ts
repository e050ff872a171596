import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Acknowledges a connection again that is open',
  takes: ['a second init'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: { initAgain: 'again' },
});
