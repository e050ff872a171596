import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Closes a connection that is opened a second time',
  takes: ['a second init'],
  binding: 'graphql-ws',
  rules: { initAgain: { kind: 'end', messages: [], code: 4429 } },
});
