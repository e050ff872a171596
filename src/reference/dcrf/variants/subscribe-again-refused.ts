import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, sameAs } from '../rules.js';

export default variant<Rules>({
  title: 'Refuses a subscription that there is already',
  takes: ['dcrf/subscribe-again=refused'],
  rules: ({ idKey }) => ({
    subscribeRefused: (view, subscription) =>
      sameAs({ idKey }, view, subscription).length > 0 ? error(409, 'Subscribed already') : null,
  }),
});
