import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { say } from '../rules.js';

export default variant<Rules>({
  title: 'Ignores a start before the init',
  takes: ['frappe-graphql/start-before-init=ignored'],
  binding: 'graphql-ws',
  rules: { startBeforeInit: () => say() },
});
