import { jsonDepth } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a deeply nested request with an error',
  takes: ['aio-rpc/deep-answer=error'],
  rules: ({ admit }) => ({
    admit: (text, limits) => (jsonDepth(text) > 40 ? error('Nested too deeply') : admit(text, limits)),
  }),
});
