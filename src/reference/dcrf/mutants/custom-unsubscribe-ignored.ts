import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the end of a custom subscription and goes on telling it',
  breaks: ['dcrf/custom-unsubscribe'],
  rules: ({ ends }) => ({ ends: (view, ending) => (ending.to.kind === 'custom' ? [] : ends(view, ending)) }),
});
