import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Closes the connection for a start before the init',
  takes: ['frappe-graphql/start-before-init=closed'],
  binding: 'graphql-ws',
  rules: { startBeforeInit: () => ({ kind: 'end', messages: [], code: 4401 }) },
});
