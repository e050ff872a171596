import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not tell custom subscriptions of deletions',
  breaks: ['dcrf/custom-delete'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).filter(({ to }) => to.kind === 'instance' || change.action !== 'delete'),
  }),
});
