import { jsonDepth } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a deeply nested message with an error',
  takes: ['socksync/deep-answer=error'],
  rules: ({ admit }) => ({ admit: (text, limits) => (jsonDepth(text) > 40 ? error(8) : admit(text, limits)) }),
});
