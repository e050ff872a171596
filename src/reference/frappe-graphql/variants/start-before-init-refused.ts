import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a start before the init with an error',
  takes: ['frappe-graphql/start-before-init=error'],
  profile: 'upstream',
  binding: 'graphql-ws',
  rules: { startBeforeInit: documented.startBeforeInit },
});
