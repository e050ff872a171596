import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Closes a connection that asks for it with code 1001',
  takes: ['the code of a close'],
  binding: 'graphql-ws',
  rules: { terminateCode: 1001 },
});
