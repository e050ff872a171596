import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads text that begins with an object as that object',
  breaks: ['socksync/not-json'],
  rules: ({ parse }) => ({ parse: (text) => parse(text.slice(0, text.lastIndexOf('}') + 1)) ?? parse(text) }),
});
