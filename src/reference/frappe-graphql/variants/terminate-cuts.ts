import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Cuts a connection that asks to be closed',
  takes: ['the code of a close'],
  binding: 'graphql-ws',
  rules: { terminateCode: 1006 },
});
