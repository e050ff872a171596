import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells subscriptions to objects of new ones, too',
  breaks: ['dcrf/no-create-event'],
  affects: ['dcrf/no-event'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      change.action === 'create'
        ? [...view.all].filter(({ store }) => store === change.store)
        : listeners(view, change),
  }),
});
