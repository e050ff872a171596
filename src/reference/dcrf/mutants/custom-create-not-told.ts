import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not tell custom subscriptions of new objects',
  breaks: ['dcrf/custom-create'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).filter(({ to }) => to.kind === 'instance' || change.action !== 'create'),
  }),
});
