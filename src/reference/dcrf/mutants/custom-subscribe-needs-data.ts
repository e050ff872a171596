import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses a custom subscription that has no data',
  breaks: ['dcrf/custom-subscribe'],
  rules: ({ subscribeRefused }) => ({
    subscribeRefused: (view, subscription) =>
      subscription.to.kind === 'custom' && subscription.to.args.data === undefined
        ? error(400, 'Expected data')
        : subscribeRefused(view, subscription),
  }),
});
