import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers an unsubscription and ends nothing',
  breaks: ['dcrf/unsubscribe-silent'],
  rules: ({ ends }) => ({
    ends: (view, ending) => (ending.to.kind === 'instance' ? [] : ends(view, ending)),
    silences: () => [],
  }),
});
