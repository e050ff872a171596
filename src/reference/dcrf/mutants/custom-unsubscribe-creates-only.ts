import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a custom subscription of changes and deletions after its end',
  breaks: ['dcrf/custom-unsubscribe'],
  rules: ({ ends, listeners }) => ({
    ends: (view, ending) => (ending.to.kind === 'custom' ? [] : ends(view, ending)),
    silences: (view, ending) => (ending.to.kind === 'custom' ? ends(view, ending) : []),
    listeners: (view, change) =>
      listeners(view, change).filter((one) => change.action !== 'create' || !view.asleep(one)),
    stillTold: (view, subscription) =>
      view.all.has(subscription) && (subscription.to.kind === 'custom' || !view.asleep(subscription)),
  }),
});
