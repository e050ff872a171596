import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of a connection to other objects with a new one',
  breaks: ['dcrf/several-objects'],
  affects: ['dcrf/delete-event', 'dcrf/update-event'],
  rules: () => ({
    replaces: (view, { connection, to }) =>
      view.of(connection).filter((one) => to.kind === 'instance' && one.to.kind === 'instance' && one.to.pk !== to.pk),
  }),
});
