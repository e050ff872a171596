import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends no ka',
  takes: ['the capability ka'],
  binding: 'graphql-ws',
  lacks: ['ka'],
  rules: { acknowledged: () => [{ type: 'connection_ack' }], kaMs: null },
});
