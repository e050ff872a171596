import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription only if nothing was told to it',
  breaks: ['dcrf/unsubscribe-silent'],
  rules: ({ ends }) => ({
    ends: (view, ending) => ends(view, ending).filter((one) => one.to.kind === 'custom' || !view.told(one)),
    silences: () => [],
  }),
});
