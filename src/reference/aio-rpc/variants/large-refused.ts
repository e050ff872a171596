import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a large request with an error',
  takes: ['aio-rpc/large-answer=error'],
  rules: ({ admit }) => ({
    admit: (text, limits) => (text.length > 65_536 ? error('Too large') : admit(text, limits)),
  }),
});
