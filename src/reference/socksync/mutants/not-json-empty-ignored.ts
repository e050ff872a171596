import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { ignore } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores an empty text',
  breaks: ['socksync/not-json'],
  rules: ({ admit }) => ({ admit: (text, limits) => (text === '' ? ignore : admit(text, limits)) }),
});
