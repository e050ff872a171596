import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells changes after a while, in order',
  takes: ['when events come'],
  settleMs: 50,
  rules: ({ told }) => ({
    moment: () => 30,
    // An object is told as it was when it changed, however late that is.
    told: (subscription, change, _now, pkField) => told(subscription, change, change.after, pkField),
  }),
});
