import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Gives documents names of its own, and tells them in its answers',
  takes: ['the name of a document'],
  rules: () => {
    let last = 0;
    return { documentName: () => `DOC-${String(++last).padStart(5, '0')}` };
  },
});
