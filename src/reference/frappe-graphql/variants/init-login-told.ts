import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells of a login by init, too',
  takes: ['frappe-graphql/init-login=told'],
  binding: 'graphql-ws',
  rules: { tellsLogin: (_by, accepted) => accepted },
});
