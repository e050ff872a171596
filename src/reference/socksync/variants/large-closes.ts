import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends the connection upon a large message',
  takes: ['socksync/large-answer=closed'],
  rules: ({ admit }) => ({
    admit: (text, limits) => (text.length > 65_536 ? { kind: 'close', code: 1009 } : admit(text, limits)),
  }),
});
