import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells all subscriptions of a connection of the objects that it makes',
  breaks: ['dcrf/no-create-event'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      change.action === 'create' && change.by !== null
        ? [...new Set([...listeners(view, change), ...view.of(change.by.connection)])]
        : listeners(view, change),
  }),
});
