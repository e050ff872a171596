import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses to end a subscription to an object that is gone',
  takes: ['dcrf/unsubscribe-gone=error'],
  profile: 'documented',
  rules: ({ unknownPk }) => ({
    endRefused: (_view, { to }, known) => (to.kind === 'instance' && !known ? unknownPk('unsubscribe_instance') : null),
  }),
});
