import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody anything more of a variable once one of its subscribers has gone',
  breaks: ['socksync/disconnect-others'],
  rules: {
    forgets: ({ type, subscribers }, gone) =>
      type === 'var' && subscribers.has(gone) ? [...subscribers.keys()] : [gone],
  },
});
