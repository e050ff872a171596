import { jsonDepth } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends the connection upon a deeply nested message',
  takes: ['socksync/deep-answer=closed'],
  rules: ({ admit }) => ({
    admit: (text, limits) => (jsonDepth(text) > 40 ? { kind: 'close', code: 1008 } : admit(text, limits)),
  }),
});
