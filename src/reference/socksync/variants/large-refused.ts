import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a large message with an error',
  takes: ['socksync/large-answer=error'],
  rules: ({ admit }) => ({ admit: (text, limits) => (text.length > 65_536 ? error(8) : admit(text, limits)) }),
});
