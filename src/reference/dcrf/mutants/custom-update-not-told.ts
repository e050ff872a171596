import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not tell custom subscriptions of changes',
  breaks: ['dcrf/custom-update'],
  affects: ['dcrf/custom-others'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).filter(({ to }) => to.kind === 'instance' || change.action !== 'update'),
  }),
});
