import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Executes a start before the init',
  takes: ['frappe-graphql/start-before-init=executed'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: { startBeforeInit: 'execute' },
});
