import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { aimedAt, error, named } from '../rules.js';

export default variant<Rules>({
  title: 'Refuses to end what is not subscribed',
  takes: ['dcrf/unsubscribe-unknown=error'],
  rules: ({ endRefused, idKey }) => ({
    endRefused: (view, ending, known) =>
      known && named({ idKey }, aimedAt(view, ending), ending.id).length === 0
        ? error(404, 'Not subscribed')
        : endRefused(view, ending, known),
  }),
});
