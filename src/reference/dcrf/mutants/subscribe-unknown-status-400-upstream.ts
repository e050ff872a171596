import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a subscription to an object that there is not with status 400',
  breaks: ['dcrf/subscribe-unknown--upstream'],
  profile: 'upstream',
  rules: ({ unknownPk }) => ({
    unknownPk: (action) => (action === 'subscribe_instance' ? error(400, 'Not found') : unknownPk(action)),
  }),
});
